// Pictures of the main pages, for people to look at: node tests/browser/shots.mjs FOLDER [words of names...]
//
// Each page at 360 and 1280 px, light and dark, and in Arabic. With words, only the pages whose names hold one of them.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { alive, LAPTOP, person, PHONE, startBrowser } from './support/browser.mjs';
import { settle } from './support/people.mjs';
import { addressOf, PAGES_OF } from './support/routes.mjs';
import { startServer } from './support/server.mjs';

const LOOKS = [
  { name: '360', size: PHONE },
  { name: '1280', size: LAPTOP },
  { name: '360-dark', size: PHONE, dark: true },
  { name: '1280-dark', size: LAPTOP, dark: true },
  { name: '360-ar', size: PHONE, language: 'ar' },
  { name: '1280-ar', size: LAPTOP, language: 'ar' },
];

const [folder, ...words] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tests/browser/shots.mjs FOLDER [words of names...]');
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await startBrowser();
try {
  const town = await settle(browser, server);
  for (const [who, pages] of Object.entries(PAGES_OF)) {
    const wanted = pages.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
    if (wanted.length === 0) continue;
    for (const { name: look, ...options } of LOOKS) {
      const { page: tab, context } = await person(browser, server, { ...options, cookies: town.cookies[who] });
      for (const page of wanted) {
        await tab.goto(addressOf(page, town), { waitUntil: 'load' });
        await alive(tab);
        await page.then?.(tab, town);
        await tab.screenshot({ path: join(folder, `${who}-${page.name.replaceAll(/[^a-z0-9]+/gi, '-')}-${look}.png`), fullPage: true });
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
