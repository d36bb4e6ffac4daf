// The resident's way with the keys alone: Tab, Shift+Tab, arrows, Space, Enter and typing. At every stop the focus is seen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NARROW, open, person, startBrowser } from './support/browser.mjs';
import { choose, enter, focused, sendByKey, tabTo, typeInto } from './support/keyboard.mjs';
import { follow } from './support/forms.mjs';
import { settle, step } from './support/people.mjs';
import { addressOf, PAGES_OF } from './support/routes.mjs';
import { startServer } from './support/server.mjs';

const MISSION = '/missions/cooler-streets';

let browser;
let server;
let town;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  town = await settle(browser, server);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('the first stop leads past the header', async () => {
  const { page, close } = await person(browser, server);
  for (const address of ['/', MISSION, '/sign-in']) {
    await open(page, address);
    await tabTo(page, '.skip', { most: 1 });
    assert.ok(await page.locator('.skip').isVisible());
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), '#main', address);
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), `${address}: after the skip link, Tab leads to ${await focused(page)}`);
  }
  await close();
});

test('every stop of every page shows the focus, and the way ends', async (t) => {
  for (const [who, pages] of Object.entries(PAGES_OF)) {
    const { page: tab, close } = await person(browser, server, { cookies: town.cookies[who] });
    for (const page of pages) {
      await t.test(`${page.name}, ${who}`, async () => {
        await open(tab, addressOf(page, town), { status: page.status ?? 200 });
        await page.then?.(tab, town);
        // The last link of the footer is reached: nothing holds the focus on the way.
        await tabTo(tab, '.foot a[href="/help"]', { most: 200 });
      });
    }
    await close();
  }
});

for (const [look, options] of [['light', {}], ['dark, 320 px', { size: NARROW, dark: true }], ['Arabic', { language: 'ar' }]]) {
  test(`the way there and back on the main pages: ${look}`, async () => {
    const { page, close } = await person(browser, server, options);
    for (const address of ['/', MISSION, `${MISSION}/cards`, `${MISSION}/ideas`, `${MISSION}/ideas/new`, `/ideas/${town.idea}`, `/ideas/${town.idea}/reply`, '/changes', '/sign-in/password']) {
      await open(page, address);
      await tabTo(page, '.foot a[href="/help"]', { most: 200 });
      await tabTo(page, '.skip', { most: 200, key: 'Shift+Tab' });
    }
    await close();
  });
}

test('arrow keys choose, and send nothing', async () => {
  const { page, close } = await person(browser, server);
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await open(page, `${MISSION}/cards`);
  await page.evaluate(() => (window.sameDocument = true));
  await tabTo(page, 'input[name=choice]');
  assert.equal(await page.locator('input[name=choice]:checked').count(), 0, 'reaching the choices chose one');
  const chosen = [];
  for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(key);
    chosen.push(await page.locator('input[name=choice]:checked').getAttribute('value'));
  }
  assert.deepEqual(chosen, ['agree', 'disagree', 'unsure', 'disagree', 'unsure', 'agree']);
  await tabTo(page, 'input[name=matters]');
  await page.keyboard.press('Space');
  assert.ok(await page.locator('input[name=matters]').isChecked());
  assert.deepEqual(sent, [], 'choosing sent something');
  assert.ok(await page.evaluate(() => window.sameDocument), 'choosing left the page');
  await close();
});

for (const script of [true, false]) {
  test(`the way of a resident, ${script ? 'with' : 'without'} script`, async (t) => {
    const { page, seen, close } = await person(browser, server, { script });
    await t.test('to the cards', async () => {
      await open(page, '/');
      await enter(page, `main h2 a[href="${MISSION}"], main h3 a[href="${MISSION}"]`);
      await enter(page, `main a.btn[href="${MISSION}/cards"]`);
    });
    await t.test('five cards, one taken back, and a pause', () => fiveCards(page));
    await t.test('an idea', () => tellIdea(page));
    await t.test('a viewpoint', async () => {
      await open(page, `${MISSION}/ideas?order=discussed`);
      await enter(page, 'main li a[href^="/ideas/"]');
      await enter(page, 'main a[href$="/reply"]');
      await choose(page, 'stance', 'question');
      await typeInto(page, 'thought', 'Who cleans white paint?');
      await sendByKey(page);
      assert.match(await page.locator('main [role=status]').innerText(), /Saved/);
      assert.ok(await page.locator('main', { hasText: 'Who cleans white paint?' }).isVisible());
    });
    await t.test('an error, and from its line to the field', async () => {
      await open(page, '/sign-in/password');
      await typeInto(page, 'email', 'not an address');
      await follow(page, () => page.keyboard.press('Enter'));
      await tabTo(page, '#errors a');
      await page.keyboard.press('Enter');
      assert.equal(await focused(page), '#email');
      assert.equal(await page.locator('#email').inputValue(), 'not an address');
      await page.keyboard.press('End');
      await page.keyboard.type('!');
      assert.equal(await page.locator('#email').inputValue(), 'not an address!', 'typing does not go on where the words end');
    });
    seen.nothing();
    await close();
  });
}

async function fiveCards(page) {
  for (let card = 1; card <= 5; card += 1) {
    const sentence = (await page.locator('form.deck legend').innerText()).trim();
    const answer = async (value) => {
      await choose(page, 'choice', value);
      await tabTo(page, 'form.deck .acts button');
      await page.keyboard.press('Enter');
      await page.locator('main [role=status] q', { hasText: sentence }).waitFor();
      await page.waitForLoadState();
    };
    await answer('disagree');
    if (card === 2) {
      await tabTo(page, 'form[action$="/undo-vote"] button');
      await page.keyboard.press('Enter');
      await page.locator('form.deck legend', { hasText: sentence }).waitFor();
      await page.waitForLoadState();
      await answer('agree');
    }
  }
  await page.waitForURL(/\/cards\/pause/);
  await enter(page, `main a.btn[href="${MISSION}/ideas/new"]`);
}

async function tellIdea(page) {
  await typeInto(page, 'sentence', 'Paint the roofs of the bus stops white');
  await sendByKey(page);
  const answers = {
    why: () => typeInto(page, 'why', 'White roofs stay cool.'),
    effects: async () => {
      await typeInto(page, 'helps', 'People who wait.');
      await typeInto(page, 'harms', 'Nobody that I know of.');
    },
    name: () => choose(page, 'shown_as', 'nickname'),
    reach: () => choose(page, 'reach', 'words'),
  };
  const asked = [];
  while (step(page) !== 'check') {
    const at = step(page);
    assert.ok(!asked.includes(at), `the question "${at}" came again`);
    asked.push(at);
    await answers[at]?.();
    if (at === 'name') {
      // Enter in a line of text goes on, and takes what was typed along.
      await typeInto(page, 'nickname', 'Quiet Heron');
      await follow(page, () => page.keyboard.press('Enter'));
    } else {
      await sendByKey(page);
    }
  }
  assert.deepEqual(asked, ['similar', 'why', 'effects', 'name', 'reach']);
  const shown = await page.locator('main').innerText();
  for (const words of ['White roofs stay cool.', 'People who wait.', 'Nobody that I know of.', 'Quiet Heron']) assert.ok(shown.includes(words), `"${words}" is gone`);
  await sendByKey(page);
  assert.equal(step(page), 'sent');
}
