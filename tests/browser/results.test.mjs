// The results of a test stand side by side and are equal in size, whatever the result and the screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, NARROW, open, person, startBrowser } from './support/browser.mjs';
import { clipped } from './support/measure.mjs';
import { settle } from './support/people.mjs';
import { startServer } from './support/server.mjs';

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

for (const [look, options] of [
  ['320 px', { size: NARROW }],
  ['1280 px', { size: LAPTOP }],
  ['320 px, Arabic', { size: NARROW, language: 'ar' }],
  ['1280 px, Arabic', { size: LAPTOP, language: 'ar' }],
]) {
  test(`the five results of a test are equal in size: ${look}`, async () => {
    const { page, close } = await person(browser, server, options);
    for (const which of ['closedTest', 'stoppedTest']) {
      await open(page, `/tests/${town[which]}`);
      const results = page.locator('.five > li');
      assert.equal(await results.count(), 5, which);
      assert.equal(await page.locator('.five > .here').count(), 1, `${which} has not one result`);
      const boxes = await results.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => ({ width, height })));
      for (const side of ['width', 'height']) {
        const sizes = boxes.map((box) => box[side]);
        assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, `${which}: the ${side}s are ${sizes.join(', ')} px`);
        assert.ok(Math.min(...sizes) > 40, `${which}: the ${side}s are ${sizes.join(', ')} px`);
      }
      // No result is written larger than another one.
      const written = await results.evaluateAll((all) => all.map((each) => getComputedStyle(each.querySelector('b') ?? each).fontSize));
      assert.equal(new Set(written).size, 1, `${which}: ${written.join(', ')}`);
      assert.deepEqual(await clipped(page), []);
    }
    await close();
  });
}
