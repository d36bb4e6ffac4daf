// What is seen at once, without scrolling.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, open, person, PHONE, startBrowser } from './support/browser.mjs';
import { startServer } from './support/server.mjs';

let browser;
let server;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What of these is not in the window, all of it. */
async function outside(page, selectors) {
  const { width, height } = page.viewportSize();
  const out = [];
  for (const selector of selectors) {
    const box = await page.locator(selector).first().boundingBox();
    if (!box || box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) out.push(`${selector} ${JSON.stringify(box)}`);
  }
  return out;
}

const PURPOSE = ['h1', '.hero .lead'];
const WORKED_ON = '.hero a[href="/missions/cooler-streets"]';
const CHANGED = '.bigstone a';

for (const [name, options, wanted] of [
  ['a laptop', { size: LAPTOP }, [...PURPOSE, '.hero .btn.big', WORKED_ON, CHANGED]],
  ['a laptop, in Arabic', { size: LAPTOP, language: 'ar' }, [...PURPOSE, '.hero .btn.big', WORKED_ON, CHANGED]],
  ['a phone', { size: PHONE }, [...PURPOSE, '.hero .btn.big']],
]) {
  test(`the home page says at once what this is for, what is worked on and what changed: ${name}`, async () => {
    const { page, close } = await person(browser, server, options);
    await open(page, '/');
    assert.deepEqual(await outside(page, wanted), []);
    await close();
  });
}
