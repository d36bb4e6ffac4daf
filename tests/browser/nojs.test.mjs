// A resident on an old phone, without any script, on each database: from the mission to an idea, a viewpoint and an account.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { person, PHONE, startBrowser } from './support/browser.mjs';
import { click, fill, follow, formTo, send, shows } from './support/forms.mjs';
import { answerCard, linkIn, step } from './support/people.mjs';
import { DATABASES, startServer } from './support/server.mjs';

const MISSION = '/missions/cooler-streets';
const SENTENCE = 'Put a bench in the shade beside each bus stop';
const THOUGHT = 'Who waters the trees in August?';
const EMAIL = 'wren@home.example';

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

for (const database of DATABASES) {
  test(`a resident without script, ${database}`, async (t) => {
    const server = await startServer({ database });
    const phone = () => person(browser, server, { script: false, size: PHONE });
    const first = await phone();
    const second = await phone();
    const third = await phone();
    const town = {};
    try {
      await t.test('arrives', () => arrive(first.page));
      await t.test('answers five cards, takes one back, changes one', () => fiveCards(first.page));
      await t.test('pauses before two equal buttons', () => pause(first.page));
      await t.test('answers once with a double click', () => doubleAnswer(first.page));
      await t.test('slips, and keeps every word', () => slip(first.page));
      await t.test('proposes an idea', () => propose(first.page, town));
      await t.test('gets three words', () => threeWords(first.page, town));
      await t.test('comes back with them on another phone', () => comeBack(second.page, town));
      await t.test('answers in a thread', () => talk(second.page, town));
      await t.test('signs in by a link and has everything', () => signIn(second.page, server, town));
      await t.test('signs in by a link elsewhere and has everything', () => signIn(third.page, server, town));
      for (const each of [first, second, third]) each.seen.nothing();
    } finally {
      for (const each of [first, second, third]) await each.close();
      await server.stop();
    }
  });
}

async function arrive(page) {
  const answer = await page.goto(MISSION);
  assert.equal(answer.status(), 200);
  assert.equal(await page.locator('script').count(), 0, 'the page of a mission holds a script');
  await shows(page, 'main .box h2', 'What your answer can change');
  await click(page, `main a.btn[href="${MISSION}/cards"]`);
  await backAndForth(page);
}

async function fiveCards(page) {
  const sentences = new Set();
  for (let card = 1; card <= 5; card += 1) {
    assert.equal(await page.locator('input[name=choice]:checked').count(), 0, 'an answer is chosen beforehand');
    sentences.add(await page.locator('form.deck legend').innerText());
    await answerCard(page, 'agree');
    await shows(page, 'main [role=status]', 'Saved. You agree.');
    await shows(page, 'main [role=status]', /\d+ of \d+ people agree/);
    if (card === 1) {
      // Back to the card, and forth to what was saved.
      await backAndForth(page);
      await click(page, 'form[action$="/undo-vote"] button');
      await shows(page, 'main [role=status]', 'We took your answer back.');
      sentences.add(await page.locator('form.deck legend').innerText());
      await backAndForth(page);
      await answerCard(page, 'agree');
    }
    if (card === 2) {
      await click(page, 'main a[href*="/vote?from=cards"]');
      assert.equal(await page.locator('input[name=choice]:checked').getAttribute('value'), 'agree');
      await answerCard(page, 'disagree');
      await shows(page, 'main [role=status]', 'Saved. You disagree.');
      await backAndForth(page);
    }
  }
  assert.equal(sentences.size, 5, 'the same idea came twice');
}

async function pause(page) {
  assert.equal(new URL(page.url()).pathname, `${MISSION}/cards/pause`);
  const buttons = page.locator('main .acts > a.btn');
  assert.equal(await buttons.count(), 2);
  const [one, other] = [await buttons.nth(0).boundingBox(), await buttons.nth(1).boundingBox()];
  assert.deepEqual([Math.round(one.width), Math.round(one.height)], [Math.round(other.width), Math.round(other.height)], 'the two buttons are not equal');
  const styles = await buttons.evaluateAll((all) => all.map((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).fontSize]));
  assert.deepEqual(styles[0], styles[1], 'the two buttons do not look alike');
  await backAndForth(page);
}

/** A nervous thumb: both clicks are one answer. */
async function doubleAnswer(page) {
  await click(page, `main a[href="${MISSION}/cards"]`);
  const link = await page.locator('main a[href^="/ideas/"]').last().getAttribute('href');
  const before = await counted(page, link);
  await page.goto(`${MISSION}/cards`);
  assert.equal(await page.locator('main a[href^="/ideas/"]').last().getAttribute('href'), link, 'the card changed without an answer');
  const form = page.locator('form.deck');
  await fill(form, { choice: 'unsure' });
  await follow(page, () => form.locator('button').first().dblclick());
  await page.waitForURL(/saved=/);
  await shows(page, 'main [role=status]', 'Saved. You are not sure.');
  const after = await counted(page, link);
  assert.equal(after, before + 1, 'two clicks are not one answer');
  await page.goto(`${MISSION}/cards/pause`);
}

/** How many people answered an idea, as its page says. */
async function counted(page, idea) {
  await page.goto(idea);
  const [sentence] = await page.locator('.stone.wide').allInnerTexts();
  const found = sentence.match(/of (\d+) (?:people|person)/) ?? sentence.match(/(\d+) (?:people|person)/);
  return found ? Number(found[1]) : 0;
}

async function slip(page) {
  await click(page, `main a.btn[href="${MISSION}/ideas/new"]`);
  const long = `${SENTENCE}, ${'and one more, '.repeat(12)}`;
  await send(page, { sentence: long }, { status: 422 });
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.locator('[name=sentence]').inputValue(), long, 'the words that were typed are gone');
  // The summary comes before the field, and leads to it.
  const order = await page.locator('#errors, h1, [name=sentence]').evaluateAll((all) => all.map((each) => each.id || each.localName));
  assert.equal(order[0], 'errors');
  await page.locator('#errors a').first().click();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('name')), 'sentence');
  assert.equal(await page.locator('[name=sentence]').getAttribute('aria-invalid'), 'true');
  assert.ok(await page.locator(`#${await page.locator('[name=sentence]').getAttribute('aria-describedby').then((ids) => ids.split(' ').at(-1))}`).isVisible());
}

async function propose(page, town) {
  await send(page, { sentence: SENTENCE });
  assert.equal(step(page), 'similar');
  assert.ok((await page.locator('main a[href^="/ideas/"]').count()) > 0, 'no similar idea is listed');
  await backAndForth(page);
  await send(page, {});
  assert.equal(step(page), 'why');
  await send(page, { why: 'I wait in the sun each day.' });
  assert.equal(step(page), 'effects');
  await page.goBack();
  assert.equal(await page.locator('[name=why]').inputValue(), 'I wait in the sun each day.', 'Back lost what was saved');
  await page.goForward();
  await send(page, { helps: 'People who cannot stand for long.', harms: 'Nobody that I know of.' });
  assert.equal(step(page), 'name');
  await send(page, { shown_as: 'nickname' });
  assert.equal(step(page), 'reach');
  await send(page, { reach: 'words' });
  assert.equal(step(page), 'check');
  for (const words of [SENTENCE, 'I wait in the sun each day.', 'People who cannot stand for long.']) await shows(page, 'main', words);
  await backAndForth(page);
  // A double click on the last button sends one idea.
  await follow(page, () => formTo(page).locator('button').first().dblclick());
  await page.waitForURL(/\/sent/);
  await shows(page, 'main', 'Amina Osei');
  town.idea = new URL(page.url()).pathname.split('/')[2];
  await backAndForth(page);
  await page.goto(`${MISSION}/ideas?words=${encodeURIComponent(SENTENCE)}&order=newest`);
  const same = (await page.locator('main li h2, main li h3').allInnerTexts()).filter((text) => text.trim() === SENTENCE);
  assert.equal(same.length, 1, 'two clicks are not one idea');
}

async function threeWords(page, town) {
  await page.goto('/me/words');
  await send(page, {});
  town.words = await page.locator('.three-words li').allInnerTexts();
  assert.equal(town.words.length, 3);
}

async function comeBack(page, town) {
  await page.goto('/');
  await click(page, 'nav a[href="/sign-in"]');
  await click(page, 'main a[href^="/back"]');
  await send(page, { words: 'not the right ones' }, { status: 422 });
  assert.equal(await page.locator('[name=words]').inputValue(), 'not the right ones');
  await send(page, { words: ` ${town.words.join(', ').toUpperCase()} ` });
  await hasEverything(page, town);
  await backAndForth(page);
}

async function talk(page, town) {
  await page.goto(`${MISSION}/ideas?order=discussed`);
  await click(page, 'main li a[href^="/ideas/"]');
  const reply = await page.locator('main a[href*="/viewpoints/"][href$="/reply"]').first().getAttribute('href');
  await click(page, `main a[href="${reply}"]`);
  await send(page, { thought: THOUGHT }, { status: 422 });
  assert.equal(await page.locator('[name=thought]').inputValue(), THOUGHT);
  await send(page, { stance: 'question' });
  await shows(page, 'main [role=status]', 'Saved.');
  await shows(page, 'main', THOUGHT);
  town.viewpoint = new URL(page.url()).pathname;
  await backAndForth(page);
}

async function signIn(page, server, town) {
  await page.goto('/sign-in/link');
  const before = (await server.mails(EMAIL)).length;
  await send(page, { email: EMAIL });
  const mail = await server.mail(EMAIL, { after: before });
  const link = linkIn(mail, server);
  // Programs that look into mails open links, too: only the button signs in.
  await page.goto(link);
  await send(page, {});
  await hasEverything(page, town);
  // The link works once.
  const again = await page.goto(link);
  assert.equal(again.status(), 404);
}

/** Their own page lists what they did. */
async function hasEverything(page, town) {
  await page.goto('/me');
  assert.ok((await page.locator(`main a[href="/ideas/${town.idea}"]`).count()) > 0, 'the idea is not on their page');
  await shows(page, 'main', /You answered \d+ ideas?/);
  if (town.viewpoint) assert.ok((await page.locator(`main a[href^="${town.viewpoint}"]`).count()) > 0, 'the viewpoint is not on their page');
}

/** The button Back of the browser leads to the page before, and Forward to this one again. */
async function backAndForth(page) {
  const here = { url: page.url(), title: await page.title() };
  const back = await page.goBack();
  // A page that was refused comes back as it was.
  assert.ok(back === null || [200, 422].includes(back.status()), `Back from ${here.url} answers ${back?.status()}`);
  assert.notEqual(page.url(), here.url);
  assert.ok((await page.locator('main h1').count()) > 0, `Back from ${here.url} shows no page`);
  await page.goForward();
  assert.equal(page.url(), here.url);
  assert.equal(await page.title(), here.title);
}
