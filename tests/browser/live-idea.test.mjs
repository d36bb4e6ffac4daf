// The sentence of an idea with script on: letters left and ideas like it, while someone types.

import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { open, person, PHONE, startBrowser } from './support/browser.mjs';
import { send } from './support/forms.mjs';
import { focused } from './support/keyboard.mjs';
import { expected, mark, sameDocument, sentFrom } from './support/live.mjs';
import { step } from './support/people.mjs';
import { startServer } from './support/server.mjs';

const NEW = '/missions/cooler-streets/ideas/new';
const LIKE = '/missions/cooler-streets/ideas/similar';
const LIMIT = 140;

let browser;
let server;
/** A new guest before the first question, for each test. */
let page;
let seen;
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
  await open(page, NEW);
});

afterEach(async () => {
  await close();
  seen.nothing();
});

const field = () => page.locator('#sentence');
const left = (text) => page.locator('#letters-left', { hasText: text }).waitFor();
const similar = () => page.locator('#like-this #similar');

test('the letters left are said, and are those of the server', async () => {
  assert.equal(await page.locator('#letters-left').innerText(), '', 'something is said before anything is typed');
  await field().pressSequentially('White roofs');
  await left(`Letters left: ${LIMIT - 11}`);
  await field().fill('é'.repeat(LIMIT));
  await left('Letters left: 0');
  await field().fill('\u{1F333}'.repeat(LIMIT + 2));
  await left('Letters too many: 2');
  assert.equal(await page.locator('#letters-left').getAttribute('aria-live'), 'polite');
  await send(page, {}, { status: 422 });
  // One letter more than the server takes is one too many, and the last that fits is taken.
  await field().fill('a'.repeat(LIMIT + 1));
  await left('Letters too many: 1');
  await send(page, {}, { status: 422 });
  await field().fill('a'.repeat(LIMIT));
  await left('Letters left: 0');
  await send(page, {});
  assert.equal(step(page), 'why');
});

test('in Arabic, too', async () => {
  const arabic = await person(browser, server, { size: PHONE, language: 'ar' });
  await open(arabic.page, NEW);
  await arabic.page.locator('#sentence').pressSequentially('ظل');
  await arabic.page.locator('#letters-left', { hasText: String(LIMIT - 2) }).waitFor();
  assert.ok(!(await arabic.page.locator('#letters-left').innerText()).includes('{'));
  arabic.seen.nothing();
  await arabic.close();
});

test('ideas like it come up while someone types, and go again', async () => {
  const sent = sentFrom(page);
  await mark(page);
  await field().pressSequentially('Shade at the bus stops');
  await similar().locator('a[href^="/ideas/"]').first().waitFor();
  // Who writes is not disturbed.
  assert.equal(await focused(page), '#sentence');
  assert.equal(await field().inputValue(), 'Shade at the bus stops');
  assert.equal(await page.locator('#like-this').getAttribute('aria-live'), 'polite');
  assert.equal(await page.locator('#similar').count(), 1);
  await field().fill('Zzyzx qwerty xylophone');
  await similar().waitFor({ state: 'detached' });
  await field().fill('Shade at the bus stops');
  await similar().waitFor();
  // Less than what can be like anything.
  await field().fill('Sha');
  await similar().waitFor({ state: 'detached' });
  assert.deepEqual(sent, [], 'typing sent something');
  assert.ok(await sameDocument(page));
});

test('one question after a pause, not one for each letter', async () => {
  const asked = [];
  page.on('request', (request) => new URL(request.url()).pathname === LIKE && asked.push(new URL(request.url()).searchParams.get('words')));
  await field().pressSequentially('Shade & sails + 100% at the bus stops');
  await similar().waitFor();
  assert.ok(asked.length < 5, `asked ${asked.length} times: ${asked.join(' | ')}`);
  assert.equal(asked.at(-1), 'Shade & sails + 100% at the bus stops');
});

test('an answer that comes late does not replace a newer one', async () => {
  let letThrough;
  const first = new Promise((resolve) => (letThrough = resolve));
  let came;
  const late = new Promise((resolve) => (came = resolve));
  await page.route(`**${LIKE}?*`, async (route) => {
    const answer = await route.fetch();
    await first;
    await route.fulfill({ response: answer });
    came();
  }, { times: 1 });
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname === LIKE);
  await field().fill('Shade at the bus stops');
  await asked;
  await field().fill('Open the school yard to children in the summer');
  await similar().waitFor();
  const shown = await similar().innerText();
  const finished = page.waitForEvent('requestfinished', (request) => new URL(request.url()).pathname === LIKE);
  letThrough();
  await Promise.all([late, finished]);
  // A turn of the page, in which the late answer would have been shown.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  assert.equal(await similar().innerText(), shown);
});

test('without an answer, the sentence is sent all the same', async () => {
  await page.route(`**${LIKE}?*`, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await field().pressSequentially('Shade at the bus stops');
  await failed;
  await left(`Letters left: ${LIMIT - 22}`);
  assert.equal(await similar().count(), 0);
  await send(page, {});
  assert.equal(step(page), 'similar');
  expected(seen, /console: Failed to load resource/);
});

test('an error of the server shows nothing of it', async () => {
  await page.route(`**${LIKE}?*`, (route) => route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Broken</h1>' }));
  const failed = page.waitForResponse((response) => response.status() === 500);
  await field().pressSequentially('Shade at the bus stops');
  await failed;
  await left(`Letters left: ${LIMIT - 22}`);
  assert.ok(!(await page.locator('main').innerText()).includes('Broken'));
  expected(seen, /500 from/, /console: Failed to load resource/);
});

test('a draft that is written again is helped, too', async () => {
  await send(page, { sentence: 'Zzyzx qwerty xylophone' });
  const draft = new URL(page.url()).pathname.split('/')[2];
  await open(page, `/drafts/${draft}/sentence`);
  assert.equal(await field().inputValue(), 'Zzyzx qwerty xylophone');
  await field().fill('Shade at the bus stops');
  await similar().waitFor();
  await left(`Letters left: ${LIMIT - 22}`);
});

test('a link to an idea like it leads there, and Back to what was typed', async () => {
  await field().fill('Shade at the bus stops');
  await similar().locator('a[href^="/ideas/"]').first().click();
  await page.waitForURL(/\/ideas\/[0-9a-f-]{36}$/);
  await page.goBack();
  assert.equal(await field().inputValue(), 'Shade at the bus stops');
});
