// The pictures of README.md and docs/tour.md: `cargo xtask pictures`, or node docs/pictures.mjs [words of names...]
//
// Each is one of the steps below: how it is looked at, and what the person does before the picture is taken. To show more,
// add a step. With words, only the pictures whose names hold one of them are taken. The demo town is made anew each time,
// so its days are those around today.

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LAPTOP, open, person, PHONE, startBrowser } from '../tests/browser/support/browser.mjs';
import { click, send } from '../tests/browser/support/forms.mjs';
import { answerCard, signIn } from '../tests/browser/support/people.mjs';
import { OFFICER, startServer } from '../tests/browser/support/server.mjs';

const MISSION = '/missions/cooler-streets';
/** Bytes: a page with several pictures must still load on a phone. */
const LIMIT = 150_000;
/** For pages of which a laptop shows the top only. */
const TALL = { width: LAPTOP.width, height: 1_500 };

/** `name` of the file; `size`, `dark`, `language` as for `person`; `staff` signs in before; `go` leads to what is shown. */
const STEPS = [
  { name: 'home', go: (page) => open(page, '/') },
  { name: 'home-dark', dark: true, go: (page) => open(page, '/') },
  { name: 'mission-phone', size: PHONE, go: (page) => open(page, MISSION) },
  { name: 'cards-phone', size: PHONE, go: (page) => open(page, `${MISSION}/cards`) },
  {
    name: 'cards-saved-phone',
    size: PHONE,
    async go(page) {
      await open(page, `${MISSION}/cards`);
      await answerCard(page, 'agree');
      await open(page, page.url());
    },
  },
  { name: 'cards-arabic-phone', size: PHONE, language: 'ar', go: (page) => open(page, `${MISSION}/cards`) },
  { name: 'idea', go: theIdea },
  {
    name: 'talk-phone',
    size: PHONE,
    async go(page) {
      await theIdea(page);
      await page.locator('#talk').evaluate((talk) => talk.scrollIntoView());
    },
  },
  { name: 'changes', go: (page) => open(page, '/changes') },
  { name: 'test', go: (page) => theFirst(page, '/tests?result=did_not_work', /\/tests\/[0-9a-f-]{36}$/) },
  { name: 'test-phone', size: PHONE, go: (page) => theFirst(page, '/tests?state=running', /\/tests\/[0-9a-f-]{36}$/) },
  { name: 'decision', go: (page) => theFirst(page, '/decisions?mission=a-safe-walk-home-after-dark&state=holding', /\/decisions\/[0-9a-f-]{36}$/) },
  { name: 'moderation-phone', size: PHONE, staff: true, go: (page) => open(page, '/desk/moderation/next') },
  { name: 'desk', size: TALL, staff: true, go: (page) => open(page, '/desk') },
  {
    name: 'record',
    staff: true,
    async go(page) {
      await open(page, '/desk/record');
      await page.locator('main form').evaluate((form) => form.nextElementSibling.scrollIntoView());
    },
  },
  { name: 'paper', size: TALL, staff: true, go: thePaper },
  { name: 'open-data', go: (page) => open(page, '/export') },
];

/** The first thing of a list. */
async function theFirst(page, list, pattern) {
  await open(page, list);
  const links = await page.locator('main a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await open(page, links.find((link) => pattern.test(link)));
}

/** A paper about the mission, as it is when it was made. */
async function thePaper(page) {
  await open(page, `${MISSION}/paper`);
  await send(page, {
    committee: 'Transport Committee',
    purpose: 'To choose the first six places.',
    recommendation: 'Plant trees at six places.\nLook again by 30 September.',
  });
}

/** The idea that people talk about most. */
async function theIdea(page) {
  await open(page, `${MISSION}/ideas?order=discussed`);
  await click(page, 'main li a[href^="/ideas/"]');
}

/** What the window shows, on phones with two dots for each point. WebP is half as heavy as PNG; Playwright takes none, Chromium does. */
async function webp(page, { width, height }) {
  const chromium = await page.context().newCDPSession(page);
  const clip = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const scale = width === PHONE.width ? 2 : 1;
  const { data } = await chromium.send('Page.captureScreenshot', { format: 'webp', quality: 80, clip: { ...clip, width, height, scale } });
  return Buffer.from(data, 'base64');
}

const folder = fileURLToPath(new URL('pictures', import.meta.url));
const words = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const [server, browser] = await Promise.all([startServer(), startBrowser()]);
try {
  for (const { name, go, staff = false, size = LAPTOP, ...options } of STEPS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))) {
    const { page, seen, close } = await person(browser, server, { size, ...options });
    if (staff) await signIn(page, OFFICER);
    await go(page);
    const picture = await webp(page, size);
    seen.nothing();
    await close();
    if (picture.length > LIMIT) throw new Error(`${name}.webp has ${picture.length} bytes, and at most ${LIMIT} are good for a page`);
    await writeFile(`${folder}/${name}.webp`, picture);
    console.log(`${name}.webp ${picture.length} B`);
  }
} finally {
  await browser.close();
  await server.stop();
}
