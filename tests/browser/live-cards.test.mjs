// The cards with script on: saved without a reload, and never at the cost of what the plain form gives.

import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { alive, open, person, PHONE, startBrowser } from './support/browser.mjs';
import { fill, follow, send } from './support/forms.mjs';
import { focused } from './support/keyboard.mjs';
import { expected, mark, sameDocument, sentFrom } from './support/live.mjs';
import { signIn } from './support/people.mjs';
import { OFFICER, startServer } from './support/server.mjs';

const CARDS = '/missions/cooler-streets/cards';
const BUTTON = 'form.deck .acts button';
const STATUS = '#deck [role=status]';

let browser;
let server;
/** A new guest on the first card, for each test. */
let page;
let seen;
let sent;
let close;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  ({ page, seen, close } = await person(browser, server, { size: PHONE }));
  sent = sentFrom(page);
  await open(page, CARDS);
  await mark(page);
});

afterEach(async () => {
  await close();
  seen.nothing();
});

/** The idea on the card. */
async function sentence() {
  return (await page.locator('form.deck legend').innerText()).trim();
}

/** Answers the card that is shown, and waits for the line that says so; gives the idea. */
async function answer(choice = 'agree') {
  const idea = await sentence();
  await fill(page.locator('form.deck'), { choice });
  await page.locator(BUTTON).click();
  await page.locator(`${STATUS} q`, { hasText: idea }).waitFor();
  return idea;
}

/** How many answers the server keeps of this person, asked beside the page. */
async function kept() {
  const own = await page.context().request.get('/me');
  const count = (await own.text()).match(/You answered (\d+) idea/);
  return count ? Number(count[1]) : 0;
}

test('an answer is saved without a reload', async () => {
  const first = await sentence();
  const once = await page.locator('form.deck [name=once]').inputValue();
  await page.locator('form.deck [name=matters]').setChecked(true, { force: true });
  assert.equal(await answer('agree'), first);
  assert.ok(await sameDocument(page), 'the page was loaded anew');
  assert.deepEqual(sent.map(({ by, fields }) => [by, fields.choice, fields.matters, fields.from, fields.once]), [['script', 'agree', '1', 'cards', once]]);
  assert.equal(await kept(), 1);
  // The line says what was saved and has the focus; the address, the title and the card are those of the next page.
  assert.match(await page.locator(STATUS).innerText(), /^\s*Saved\. You agree\. .*matters a lot/);
  assert.ok(await page.locator(STATUS).evaluate((status) => status === document.activeElement), `the focus is on ${await focused(page)}`);
  const there = new URL(page.url());
  assert.equal(there.pathname, CARDS);
  assert.ok(sent[0].path.includes(there.searchParams.get('saved')), page.url());
  assert.notEqual(await sentence(), first);
  assert.notEqual(await page.locator('form.deck [name=once]').inputValue(), once, 'the next card has the key of this one');
  assert.equal(await page.locator('form.deck input:checked').count(), 0, 'something is chosen on the next card');
  // What the server shows at that address is the same.
  const shown = await page.locator('#deck').innerText();
  await page.reload();
  await alive(page);
  assert.equal(await page.locator('#deck').innerText(), shown);
});

test('the focus comes into view, and nothing is left over of the card before', async () => {
  await page.locator(BUTTON).scrollIntoViewIfNeeded();
  await answer();
  assert.ok(await page.locator(STATUS).evaluate((status) => status.getBoundingClientRect().top >= 0 && status.getBoundingClientRect().top < innerHeight), 'the line is out of sight');
  await answer();
  for (const one of ['#deck', '#deck h1', 'form.deck', STATUS]) assert.equal(await page.locator(one).count(), 1, `${one} is there more than once`);
});

test('Back and Forward lead through the cards', async () => {
  const first = await answer('agree');
  const afterFirst = page.url();
  const second = await answer('disagree');
  const afterSecond = page.url();
  assert.notEqual(afterSecond, afterFirst);
  const turn = async (way) => {
    await follow(page, () => page.evaluate((way) => history[way](), way));
  };
  await turn('back');
  assert.equal(page.url(), afterFirst);
  await page.locator(`${STATUS} q`, { hasText: first }).waitFor();
  await turn('forward');
  assert.equal(page.url(), afterSecond);
  await page.locator(`${STATUS} q`, { hasText: second }).waitFor();
  // The cards go on from there, without a reload again.
  await mark(page);
  await answer('unsure');
  assert.ok(await sameDocument(page));
  await turn('back');
  await turn('back');
  await turn('back');
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await kept(), 3);
});

test('who turns before the script has started sees the page of the address, too', async () => {
  await answer('agree');
  const second = await answer('disagree');
  const there = page.url();
  let go;
  const held = new Promise((started) => {
    go = started;
  });
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate(() => history.back());
  await page.locator(`${STATUS} q`, { hasText: second }).waitFor({ state: 'detached' });
  assert.ok(!(await page.evaluate(() => document.documentElement.dataset.live)), 'the script has started');
  await page.evaluate(() => history.forward());
  await page.waitForURL(there);
  go();
  await page.locator(`${STATUS} q`, { hasText: second }).waitFor();
  assert.equal(page.url(), there);
  // And again, for the note in the history is gone.
  await alive(page);
  assert.equal(await page.evaluate(() => history.state), null);
});

test('an address that comes to the server changed is asked for once more, not without end', async () => {
  const asked = [];
  page.on('request', (request) => request.isNavigationRequest() && asked.push(request.url()));
  const changed = /\/cards\?news=1$/;
  await page.route(changed, (route) => route.continue({ url: server.origin + CARDS }));
  await open(page, `${CARDS}?news=1`);
  await page.waitForFunction(() => document.documentElement.dataset.live && history.state);
  await answer();
  assert.equal(asked.length, 2);
});

test('Back leads from a pause that was loaded anew to the cards', async () => {
  for (let card = 1; card <= 4; card += 1) await answer();
  const before = page.url();
  await answer();
  await page.reload();
  await alive(page);
  await page.evaluate(() => history.back());
  await page.locator('form.deck').waitFor();
  assert.equal(page.url(), before);
});

test('a place on the page is no other page', async () => {
  await answer();
  await mark(page);
  await page.evaluate(() => document.querySelector('.skip').click());
  await page.waitForURL(/#main$/);
  await page.goBack();
  assert.ok(await sameDocument(page), 'going back from #main loaded the page anew');
});

test('an answer can be taken back and given again', async () => {
  const first = await answer('disagree');
  await page.locator('form[action$="/undo-vote"] button').click();
  await page.locator('form.deck legend', { hasText: first }).waitFor();
  assert.ok(await sameDocument(page));
  assert.match(await page.locator(STATUS).innerText(), /We took your answer back\./);
  assert.ok(await page.locator(STATUS).evaluate((status) => status === document.activeElement), `the focus is on ${await focused(page)}`);
  assert.match(page.url(), /\?undone=/);
  assert.equal(await kept(), 0);
  assert.equal(await answer('agree'), first);
  assert.match(await page.locator(STATUS).innerText(), /Saved\. You agree\./);
  assert.equal(await kept(), 1);
});

test('five cards lead to the pause', async () => {
  const ideas = new Set();
  for (let card = 1; card <= 5; card += 1) ideas.add(await answer());
  assert.equal(ideas.size, 5);
  assert.equal(new URL(page.url()).pathname, `${CARDS}/pause`);
  assert.ok(await sameDocument(page), 'the page was loaded anew');
  assert.equal(await page.locator('main .acts > a.btn').count(), 2);
  // The title of the pause is heard, and the next stop is the first of its two buttons.
  assert.match(await focused(page), /^h1 Thank you/);
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.matches('main .acts > a.btn')), `the stop after the title is ${await focused(page)}`);
  // Back to the cards, and an answer there.
  await follow(page, () => page.evaluate(() => history.back()));
  assert.equal(new URL(page.url()).pathname, CARDS);
  await answer();
  assert.equal(await kept(), 6);
});

test('a pressed button is one answer, however often it is pressed', async () => {
  const idea = await sentence();
  await fill(page.locator('form.deck'), { choice: 'agree' });
  await page.locator(BUTTON).evaluate((button) => {
    for (let press = 0; press < 4; press += 1) button.click();
  });
  await page.locator(`${STATUS} q`, { hasText: idea }).waitFor();
  assert.equal(sent.length, 1);
  assert.equal(await kept(), 1);
});

test('nothing chosen: the server says what is missing', async () => {
  await follow(page, () => page.locator(BUTTON).click());
  assert.match(await page.title(), /^Error: /);
  assert.ok(await page.locator('#errors a').isVisible());
  assert.deepEqual(sent.map(({ by }) => by), ['browser']);
  assert.equal(await kept(), 0);
});

test('an error of the server is shown as without script, and the answer is still to be sent', async () => {
  const idea = await sentence();
  const broken = (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 500, contentType: 'text/html', body: '<!DOCTYPE html><title>Broken</title><h1>Broken</h1>' }) : route.fallback());
  await page.route('**/vote', broken);
  await fill(page.locator('form.deck'), { choice: 'disagree', matters: true });
  await follow(page, () => page.locator(BUTTON).click());
  assert.equal(await page.locator('h1').innerText(), 'Broken');
  assert.deepEqual(sent.map(({ by, fields }) => [by, fields.choice, fields.matters]), [['script', 'disagree', '1'], ['browser', 'disagree', '1']]);
  assert.equal(sent[0].fields.once, sent[1].fields.once, 'the two tries have two keys');
  await page.unroute('**/vote', broken);
  await page.goBack();
  await alive(page);
  assert.equal(await sentence(), idea);
  assert.equal(await page.locator('form.deck [name=choice]:checked').getAttribute('value'), 'disagree', 'the choice is gone');
  assert.ok(await page.locator('form.deck [name=matters]').isChecked(), 'the tick is gone');
  await page.locator(BUTTON).click();
  await page.locator(`${STATUS} q`, { hasText: idea }).waitFor();
  assert.equal(await kept(), 1);
  expected(seen, /500 from/, /console: Failed to load resource.*500/);
});

test('an error that passes costs nothing', async () => {
  const idea = await sentence();
  await page.route('**/vote', (route) => route.fulfill({ status: 503, contentType: 'text/plain', body: 'busy' }), { times: 1 });
  await fill(page.locator('form.deck'), { choice: 'unsure' });
  await follow(page, () => page.locator(BUTTON).click());
  await page.locator(`${STATUS} q`, { hasText: idea }).waitFor();
  assert.match(await page.locator(STATUS).innerText(), /not sure/);
  assert.equal(await kept(), 1);
  expected(seen, /503 from/, /console: Failed to load resource.*503/);
});

test('without a network the choice stays, and is sent once it is back', async () => {
  const idea = await sentence();
  await fill(page.locator('form.deck'), { choice: 'disagree', matters: true });
  await page.context().setOffline(true);
  const lost = page.locator('#lost');
  for (let tries = 1; tries <= 2; tries += 1) {
    await page.locator(BUTTON).click();
    await page.waitForFunction((tries) => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/vote')).length >= tries, tries);
    await lost.waitFor();
  }
  assert.equal(await lost.count(), 1);
  assert.match(await lost.innerText(), /lost the connection/);
  assert.equal(await lost.getAttribute('role'), 'alert');
  assert.ok(await sameDocument(page), 'the page was left');
  assert.equal(await sentence(), idea);
  assert.equal(await page.locator('form.deck [name=choice]:checked').getAttribute('value'), 'disagree');
  assert.ok(await page.locator('form.deck [name=matters]').isChecked());
  await page.context().setOffline(false);
  await page.locator(BUTTON).click();
  await page.locator(`${STATUS} q`, { hasText: idea }).waitFor();
  assert.match(await page.locator(STATUS).innerText(), /You disagree\..*matters a lot/);
  assert.equal(await lost.count(), 0);
  assert.equal(await kept(), 1);
  expected(seen, /console: Failed to load resource/);
});

test('an answer whose reply was lost counts once', async () => {
  const idea = await sentence();
  // It arrives, and what comes back does not. With it goes the cookie of the new guest.
  await page.route('**/vote', async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await page.context().clearCookies();
    await route.abort('connectionreset');
  }, { times: 1 });
  await fill(page.locator('form.deck'), { choice: 'agree' });
  const id = sent.length;
  await page.locator(BUTTON).click();
  await page.locator('#lost').waitFor();
  // The second try is the browser's own.
  await follow(page, () => page.locator(BUTTON).click());
  await page.locator(`${STATUS} q`, { hasText: idea }).waitFor();
  assert.deepEqual(sent.slice(id).map(({ by }) => by), ['script', 'browser']);
  assert.equal(await kept(), 1);
  expected(seen, /console: Failed to load resource/);
});

test('a mission that ends meanwhile says so, and keeps the choice', async () => {
  const officer = await person(browser, server, { script: false });
  await signIn(officer.page, OFFICER);
  await officer.page.goto('/missions/new');
  const mission = { title: 'A short one', slug: 'short', change: 'Everyone finds a seat.', 'keep-1': 'Nobody pays.', open: 'Where.', influence: 'tell_us', leader: OFFICER.name, leader_role: 'Officer', stage: 'choose', moderation: 'after' };
  await send(officer.page, mission);
  await officer.page.goto('/missions/short/ideas/new');
  await send(officer.page, { sentence: 'A seat at each door' });
  while (!/\/sent$/.test(new URL(officer.page.url()).pathname)) await send(officer.page, officer.page.url().endsWith('/reach') ? { reach: 'words' } : {});
  await open(page, '/missions/short/cards');
  await fill(page.locator('form.deck'), { choice: 'agree' });
  await officer.page.goto('/missions/short/edit');
  await send(officer.page, { answer_by: '2026-01-31', reply_by: '2026-02-28', reason: 'We know enough to decide.' });
  await officer.close();
  const answer = await follow(page, () => page.locator(BUTTON).click());
  assert.equal(answer.status(), 409);
  assert.ok(await page.locator('#refusal').isVisible());
  assert.match(await page.locator('main').innerText(), /You said: Agree/);
});
