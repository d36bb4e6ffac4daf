// Every page, as everyone who sees it, in every way people look at pages: 0 violations of axe (WCAG 2.2 AA and good
// practice), nothing wider than the screen, nothing cut off, nothing too small to press.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alive, LAPTOP, NARROW, person, startBrowser } from './support/browser.mjs';
import { axe, clipped, overflow, small, spacedOut } from './support/measure.mjs';
import { settle } from './support/people.mjs';
import { addressOf, allPatterns, EMPTY_PAGES, PAGES_OF } from './support/routes.mjs';
import { startServer } from './support/server.mjs';

let browser;
let server;
let bare;
let town;

before(async () => {
  [server, bare, browser] = await Promise.all([startServer(), startServer({ demo: false }), startBrowser()]);
  town = await settle(browser, server);
});

after(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), bare?.stop()]);
});

const LIGHT = { colorScheme: 'light', forcedColors: 'none' };

/** The ways of looking that need no new page: what is set, and what is measured then. */
const MODES = [
  { name: 'light', size: LAPTOP, media: LIGHT, measure: (tab) => axe(tab, { contrast: true }) },
  { name: 'dark', size: LAPTOP, media: { ...LIGHT, colorScheme: 'dark' }, measure: (tab) => axe(tab, { contrast: true }) },
  { name: 'forced colours', size: LAPTOP, media: { ...LIGHT, forcedColors: 'active' }, measure: (tab) => axe(tab) },
  { name: '320 px', size: NARROW, media: LIGHT, measure: async (tab) => [...(await axe(tab)), ...(await shape(tab)), ...(await small(tab))] },
  // 1280 x 1024 at 400 %.
  { name: '400 %', size: { width: 320, height: 256 }, media: LIGHT, measure: overflow },
  { name: 'text spacing, 320 px', size: NARROW, media: LIGHT, measure: (tab) => spacedOut(tab, () => shape(tab)) },
  { name: 'text spacing', size: LAPTOP, media: LIGHT, measure: (tab) => spacedOut(tab, () => shape(tab)) },
];

/** Arabic needs the page anew. */
const ARABIC_MODES = [
  { name: 'Arabic', size: LAPTOP, media: LIGHT, measure: async (tab) => [...(await axe(tab)), ...(await rightToLeft(tab)), ...(await overflow(tab))] },
  { name: 'Arabic, 320 px', size: NARROW, media: LIGHT, measure: async (tab) => [...(await shape(tab)), ...(await small(tab))] },
];

async function shape(tab) {
  return [...(await overflow(tab)), ...(await clipped(tab))];
}

async function rightToLeft(tab) {
  const { lang, dir } = await tab.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
  return lang === 'ar' && dir === 'rtl' ? [] : [`the page is lang="${lang}" dir="${dir}"`];
}

/** Opens a page of the list and does what is to be done on it first. */
async function show(tab, page, place) {
  const answer = await tab.goto(addressOf(page, place), { waitUntil: 'load' });
  assert.equal(answer.status(), page.status ?? 200, `${addressOf(page, place)} answers ${answer.status()}`);
  await alive(tab);
  await page.then?.(tab, place);
}

async function look(tab, modes) {
  const problems = [];
  for (const mode of modes) {
    await tab.setViewportSize(mode.size);
    await tab.emulateMedia(mode.media);
    for (const line of await mode.measure(tab)) problems.push(`${mode.name}: ${line}`);
  }
  return problems;
}

async function lookAtAll(t, who, pages, place, home) {
  const cookies = place.cookies?.[who];
  const english = await person(browser, home, { cookies });
  const arabic = await person(browser, home, { cookies, language: 'ar' });
  for (const page of pages) {
    await t.test(`${page.name}, ${who}`, async () => {
      const problems = [];
      for (const [{ page: tab, seen }, modes] of [[english, MODES], [arabic, ARABIC_MODES]]) {
        seen.problems.length = 0;
        await tab.setViewportSize(LAPTOP);
        await show(tab, page, place);
        problems.push(...(await look(tab, modes)), ...seen.problems);
      }
      assert.equal(problems.length, 0, `${addressOf(page, place)} (${page.name}, ${who}):\n  ${problems.join('\n  ')}`);
    });
  }
  await english.close();
  await arabic.close();
}

test('no page is left out', () => {
  const looked = new Set(Object.values(PAGES_OF).flat().map((page) => page.pattern));
  assert.deepEqual(allPatterns().filter((pattern) => !looked.has(pattern)), []);
});

test('everyone can use every page', async (t) => {
  for (const [who, pages] of Object.entries(PAGES_OF)) await lookAtAll(t, who, pages, town, server);
});

test('everyone can use an empty place', async (t) => {
  await lookAtAll(t, 'stranger', EMPTY_PAGES, {}, bare);
});
