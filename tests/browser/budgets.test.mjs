// How much each page weighs. The limits are promises to people with an old phone and a bad network; the table says where
// we stand.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alive, startBrowser } from './support/browser.mjs';
import { settle } from './support/people.mjs';
import { addressOf, PAGES_OF } from './support/routes.mjs';
import { startServer } from './support/server.mjs';
import { weigh } from './support/weigh.mjs';

/** Bytes, after brotli; a kB has 1000 of them. */
const STYLE = 8_000;
const PAGE_AND_STYLE = 14_000;
const LIVE_PART = 120_000;
const REQUESTS = 6;

let browser;
let server;
let town;
let style;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  town = await settle(browser, server);
  const home = await weigh(`${server.origin}/`);
  style = await weigh(new URL(home.text.match(/<link rel="stylesheet" href="([^"]+)"/)[1], server.origin));
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('the style is small', () => {
  console.log(`style: ${style.bytes} of ${STYLE} bytes`);
  assert.equal(style.encoding, 'br');
  assert.ok(style.bytes > 1_000, 'the style is missing from the binary');
  assert.ok(style.bytes <= STYLE, `the style has ${style.bytes} bytes, at most ${STYLE} are promised`);
});

test('pages are light, and ask for little', async (t) => {
  const rows = [];
  for (const [who, pages] of Object.entries(PAGES_OF)) {
    for (const page of pages) {
      const row = await weighed(who, page);
      rows.push(row);
      await t.test(`${page.name}, ${who}`, () => {
        assert.equal(row.status, page.status ?? 200, `${row.address} answers ${row.status}`);
        assert.equal(row.encoding, 'br', `${row.address} travels as ${row.encoding}`);
        assert.ok(
          row.html + style.bytes <= PAGE_AND_STYLE,
          `${row.address}: HTML ${row.html} and style ${style.bytes} are ${row.html + style.bytes} bytes, at most ${PAGE_AND_STYLE} are promised`,
        );
        assert.ok(row.requests <= REQUESTS, `${row.address} asks ${row.requests} times, at most ${REQUESTS} are promised: ${row.asked.join(' ')}`);
        if (row.live) {
          assert.ok(row.script > 0, `${row.address} has a live part and loads no script`);
          assert.ok(row.script <= LIVE_PART, `${row.address}: script and wasm are ${row.script} bytes, at most ${LIVE_PART} are promised`);
        } else {
          assert.equal(row.script, 0, `${row.address} has no live part and loads ${row.asked.join(' ')}`);
          assert.ok(!/<script/i.test(row.text), `${row.address} has no live part and holds a script`);
        }
      });
    }
  }
  console.log(table(rows));
});

/** Weighs one page, and has Chromium load it to see what it asks for. */
async function weighed(who, page) {
  const address = addressOf(page, town);
  const cookies = town.cookies[who] ?? [];
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await weigh(server.origin + address, cookie ? { cookie } : {});
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en' });
  if (cookies.length > 0) await context.addCookies(cookies);
  const tab = await context.newPage();
  const requests = [];
  tab.on('request', (request) => requests.push(request.url()));
  await tab.goto(address, { waitUntil: 'load' });
  await alive(tab);
  await context.close();
  const asked = requests.map((url) => url.replace(server.origin, ''));
  let script = 0;
  for (const url of new Set(requests)) {
    if (/\.(js|wasm)$/.test(new URL(url).pathname)) script += (await weigh(url)).bytes;
  }
  const live = answer.text.includes('<leptos-island');
  return { name: page.name, who, address, status: answer.status, encoding: answer.encoding, html: answer.bytes, text: answer.text, script, live, requests: requests.length, asked };
}

function table(rows) {
  const line = (name, ...numbers) => name.padEnd(46) + numbers.map((number) => String(number).padStart(12)).join('');
  return [
    line('bytes as they travel (brotli)', 'html', 'html+style', 'script+wasm', 'requests'),
    ...rows.map((row) => line(`${row.name}, ${row.who}`, row.html, row.html + style.bytes, row.script, row.requests)),
    line('at most', '', PAGE_AND_STYLE, LIVE_PART, REQUESTS),
  ].join('\n');
}
