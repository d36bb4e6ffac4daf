// What is on paper: every heading and all that people wrote, and nothing to press.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, person, startBrowser } from './support/browser.mjs';
import { settle } from './support/people.mjs';
import { addressOf, PAGES_OF } from './support/routes.mjs';
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

/** What should be on paper and is not, and what is on it and should not be. */
function onPaper(page) {
  return page.evaluate(() => {
    const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
    const name = (element) => `<${element.localName} class="${element.className}"> "${element.textContent.trim().slice(0, 40)}"`;
    const all = (selector) => [...document.querySelectorAll(selector)];
    // Words in a part that is folded away are folded away on paper, too; those in a form to fill in are in its fields.
    const words = all('main h1, main .words, main article .who').filter((each) => !each.closest('details:not([open]), .rside form, .side form'));
    return [
      ...words.filter((each) => !seen(each)).map((each) => `${name(each)} is not on paper`),
      ...all('header.top, footer.foot, .skip, button, input, select, textarea, a.btn').filter(seen).map((each) => `${name(each)} is on paper`),
    ];
  });
}

test('paper holds the words of every page, and nothing to press', async (t) => {
  let viewpoints = 0;
  for (const [who, pages] of Object.entries(PAGES_OF)) {
    const { page: tab, close } = await person(browser, server, { cookies: town.cookies[who] });
    await tab.emulateMedia({ media: 'print' });
    for (const page of pages) {
      await t.test(`${page.name}, ${who}`, async () => {
        await open(tab, addressOf(page, town), { status: page.status ?? 200 });
        assert.deepEqual(await onPaper(tab), []);
        viewpoints += await tab.locator('.thread article').count();
      });
    }
    await close();
  }
  assert.ok(viewpoints > 20, `only ${viewpoints} viewpoints were looked at`);
});
