// Those who work for the city, without any script, on each database: a facilitator on a phone and an officer at a desk take one
// idea from its first words to the paper of a committee.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, person, PHONE, startBrowser } from './support/browser.mjs';
import { click, press, send, shows } from './support/forms.mjs';
import { signIn, tellIdea } from './support/people.mjs';
import { DATABASES, OFFICER, startServer } from './support/server.mjs';

const SLUG = 'a-roof-at-the-market';
const SENTENCE = 'Glass above the stalls';
const FACILITATOR = { email: 'facilitator@town.example', name: 'Sam Warden', password: 'rope under the market roof' };
const THINK = 'People come to a market with a roof.';

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

for (const database of DATABASES) {
  test(`a facilitator and an officer without script, ${database}`, async (t) => {
    const server = await startServer({ database, demo: false });
    const add = ['user', 'add', '--email', FACILITATOR.email, '--name', FACILITATOR.name, '--role', 'facilitator', '--password-stdin'];
    await server.run(add, FACILITATOR.password);
    const arrive = (size) => person(browser, server, { script: false, size });
    const [officer, facilitator, resident] = [await arrive(LAPTOP), await arrive(PHONE), await arrive(PHONE)];
    const town = {};
    try {
      await t.test('the officer starts a mission', () => startMission(officer.page));
      await t.test('the facilitator lets an idea through', () => letThrough(facilitator.page, resident.page, town));
      await t.test('the facilitator takes words out, and another person looks again', () => takeOut(facilitator.page, officer.page, resident.page, town));
      await t.test('the facilitator holds words with a reason, and lets them through later', () => hold(facilitator.page, resident.page, server, town));
      await t.test('the facilitator joins two ideas, and the officer undoes it', () => join(facilitator.page, officer.page, town));
      await t.test('the officer promises a day and answers', () => answer(officer.page, resident.page, town));
      await t.test('two teams test the idea, and it does not work', () => tryOut(officer.page, resident.page, town));
      await t.test('the officer decides, and changes it because of the test and of a story', () => decide(officer.page, resident.page, town));
      await t.test('the officer makes a paper and takes the data', () => makePaper(officer.page, town));
      await t.test('the paper is printed', () => print(officer.page, town));
      for (const each of [officer, facilitator, resident]) each.seen.nothing();
    } finally {
      for (const each of [officer, facilitator, resident]) await each.close();
      await server.stop();
    }
  });
}

const idIn = (page) => new URL(page.url()).pathname.split('/')[2];

async function startMission(page) {
  await signIn(page, OFFICER);
  await page.goto('/missions/new');
  const fields = {
    title: 'A roof at the market',
    slug: SLUG,
    change: 'Everyone finds a dry place to buy food.',
    'keep-1': 'No stall loses its place.',
    open: 'What the roof is made of.',
    influence: 'tell_us',
    leader: OFFICER.name,
    leader_role: 'Officer',
    stage: 'choose',
    moderation: 'before',
  };
  await send(page, { ...fields, title: '' }, { status: 422 });
  assert.equal(await page.locator('[name=change]').inputValue(), fields.change, 'the words that were typed are gone');
  await send(page, fields);
}

async function letThrough(page, resident, town) {
  await tellIdea(resident, SLUG, SENTENCE);
  town.idea = idIn(resident);
  await signIn(page, FACILITATOR);
  await page.goto('/');
  await click(page, 'header a[href^="/desk"]');
  await page.goto('/desk/moderation/next');
  await shows(page, 'main', SENTENCE);
  await press(page, 'Let it through');
  await resident.goto('/me');
  await shows(resident, 'main', 'Everyone can read your idea now.');
}

async function takeOut(page, officer, resident, town) {
  await resident.goto(`/ideas/${town.idea}/reply`);
  await send(resident, { stance: 'against', thought: 'The people who run the stalls are fools.' });
  await page.goto('/desk/moderation/next');
  await shows(page, 'main', 'are fools');
  // Nothing happens without a rule or a reason.
  await press(page, 'Take it out', {}, { status: 422 });
  await press(page, 'Take it out', { rule: 'kind', reason: 'It speaks of people, not of the roof.' });
  await resident.goto('/me');
  await click(resident, 'main a:has-text("Your words were taken out")');
  await shows(resident, 'main', 'It speaks of people, not of the roof.');
  await click(resident, 'main a:has-text("Ask again")');
  await press(resident, 'Send', { words: 'I mean their plan.' });
  await officer.goto('/desk/moderation/next');
  await shows(officer, 'main', 'I mean their plan.');
  await press(officer, 'The decision stays', { reason: 'The words speak of the people.' });
  await page.goto('/moderation');
  await shows(page, 'main', 'Kind');
}

async function hold(page, resident, server, town) {
  await resident.goto(`/ideas/${town.idea}/reply`);
  await send(resident, { stance: 'question', thought: 'My cousin sells cheap glass. Shall I ask?' });
  const viewpoint = idIn(resident);
  const asStranger = async (path) => (await fetch(`${server.origin}${path}`)).text();
  await page.goto('/desk/moderation/next');
  await shows(page, 'main', 'cheap glass');
  await press(page, 'Hold it for now', {}, { status: 422 });
  const reason = 'We ask the law team whether this is an offer.';
  await press(page, 'Hold it for now', { rule: 'kind', reason });
  await resident.goto('/me');
  await click(resident, 'main a:has-text("Your words are held for now. Read why.")');
  await shows(resident, 'main', reason);
  await shows(resident, 'main', FACILITATOR.name);
  assert.ok(!(await asStranger(`/ideas/${town.idea}`)).includes('cheap glass'), 'everyone reads words that are held');
  // It waits for something else now, apart from what is new.
  await page.goto('/desk/moderation?why=parked');
  await click(page, `main a[href*="/desk/moderation/viewpoint/${viewpoint}"]`);
  await press(page, 'Let it through with this reason', { rule: '', reason: 'It is a question, not an offer.' });
  assert.ok((await asStranger(`/ideas/${town.idea}`)).includes('cheap glass'), 'words that were let through are not there');
}

async function join(page, officer, town) {
  const { idea } = town;
  await tellIdea(page, SLUG, 'A glass roof over the market stalls', { answers: { name: {} } });
  town.second = idIn(page);
  await page.goto(`/ideas/${town.second}`);
  await click(page, `main a[href="/ideas/${town.second}/join"]`);
  await press(page, 'Join the ideas', { kept: idea }, { status: 422 });
  await press(page, 'Join the ideas', { reason: 'Both want glass.' });
  await shows(page, 'main', 'goes on as part of');
  await page.goto(`/ideas/${idea}`);
  await shows(page, 'main', 'A glass roof over the market stalls');
  await officer.goto(`/ideas/${town.second}/undo-join`);
  await press(officer, 'Undo the join', { reason: 'One is about the stalls alone.' });
  await shows(officer, 'main', 'stands on its own again');
}

async function answer(page, resident, town) {
  await page.goto(`/ideas/${town.idea}/promise`);
  const day = new Date(Date.now() + 20 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await press(page, 'Promise this day', { day, reason: 'We ask the builders first.' });
  await page.goto(`/ideas/${town.idea}/answer`);
  await press(page, 'Send the answer', { heard: 'You want glass.', state: 'open', reply: 'We try it over two stalls.', reason: 'Glass is heavy.' });
  await resident.goto(`/ideas/${town.idea}`);
  await shows(resident, 'main', 'We try it over two stalls.');
  await shows(resident, 'main', 'Was this a fair answer?');
}

async function tryOut(page, resident, town) {
  const day = (days) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await page.goto(`/ideas/${town.idea}/test`);
  await press(page, 'Propose a test', {
    title: 'Glass over two stalls',
    think: THINK,
    attempt: 'Put glass over two stalls.',
    people: 'Two sellers.',
    place: 'Market Square',
    starts_on: day(0),
    ends_on: day(30),
    watch: 'How many people stop',
    worked_if: 'Ten more people an hour stop.',
    stop_if: 'Glass breaks.',
    stage: 'street',
    places: '1',
    team: 'Markets',
  });
  town.test = idIn(page);
  await page.goto(`/tests/${town.test}/start`);
  await press(page, 'Start the test');
  // What would show that it worked is locked now.
  await page.goto(`/tests/${town.test}/edit`);
  assert.equal(await page.locator('main [name=worked_if]').count(), 0, 'what would show that it worked can still be changed');
  await resident.goto(`/tests/${town.test}`);
  await press(resident, 'Put me on the list', { need: 'A chair' });
  await page.goto(`/tests/${town.test}/close`);
  const closing = { saw: 'Nobody stopped.', learned: 'It was too hot under the glass.', next: 'Try cloth.', worth: 'Yes: it was cheap.' };
  await press(page, 'Say what we learned', closing, { status: 422 });
  assert.equal(await page.locator('[name=learned]').inputValue(), closing.learned);
  await press(page, 'Say what we learned', { result: 'did_not_work' });
  await resident.goto('/');
  await shows(resident, 'main', 'Glass over two stalls');
}

async function decide(page, resident, town) {
  const date = (days) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await page.goto(`/missions/${SLUG}/decisions/new`);
  const whole = {
    stage: 'decided',
    what: 'Put cloth over all stalls from May to September.',
    who: 'Markets Committee',
    speaker: 'Robin Clerk',
    on: date(0),
    meeting: 'Meeting of today, item 2',
    why: 'Glass was too hot.',
    do_nothing: 'Sellers lose fruit on hot days.',
    'option-1': 'Glass.',
    'option-1-why': 'It was too hot under it.',
    'evidence-1': 'The test with two stalls',
    'evidence-1-known': 'We counted for a day',
    'assumption-1': THINK,
    'assumption-1-sure': '4',
    sure: '4',
    'affect-1': 'Sellers',
    'affect-1-how': 'better',
    'affect-1-known': 'We asked nine of them',
    'affect-1-do': 'Ask them in June',
    'affect-1-check': date(60),
    'affect-2': 'People with prams',
    'affect-2-how': 'unknown',
    'affect-2-do': 'Walk it with three of them',
    'affect-2-check': date(60),
    'sign-1': 'Poles in the way of prams',
    'sign-1-look': 'We look each Friday.',
    'sign-2': 'One fall',
    look_again_on: date(120),
    minority: 'Cloth is not pretty.',
  };
  await press(page, 'Publish', { ...whole, what: '' }, { status: 422 });
  assert.equal(await page.locator('[name=why]').inputValue(), whole.why, 'the words that were typed are gone');
  await press(page, 'Publish', { what: whole.what });
  town.decision = idIn(page);

  await resident.goto(`/ideas/${town.idea}/evidence/new?kind=story`);
  await press(resident, 'Add this evidence', { says: 'The pole stood in the way of my pram.', quote: 'yes' });
  await page.goto(`/decisions/${town.decision}/change`);
  await press(page, 'Publish the change', {
    what: 'Put cloth over all stalls from June to September.',
    because: 'Nobody stopped under the glass. A resident told us that a pole stood in the way.',
    cause: 'new_evidence',
    'moved-1': 'Glass over two stalls: the test did not work',
    'moved-1-known': 'We counted for thirty days. Nobody stopped.',
    'moved-1-address': `/tests/${town.test}`,
    'moved-2': 'A pole stood in the way of a pram',
    'moved-2-known': 'One resident',
    off: 'People with prams are better off.',
    meeting: 'Meeting of today, item 3',
  });
  await resident.goto(`/decisions/${town.decision}`);
  await shows(resident, 'main', 'A resident told us that a pole stood in the way.');
  const added = (await resident.locator('.ba ins').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  assert.deepEqual(added, ['added: June']);
  // From what moved us to the test itself, with its result.
  await click(resident, 'main a:has-text("Glass over two stalls: the test did not work")');
  assert.equal(new URL(resident.url()).pathname, `/tests/${town.test}`);
  await shows(resident, 'main', 'It was too hot under the glass.');
  await resident.goto('/changes?kind=decisions');
  await shows(resident, 'main', 'Decision changed');
}

async function makePaper(page, town) {
  await page.goto(`/missions/${SLUG}/paper`);
  const paper = { committee: 'Markets Committee', purpose: 'To decide about the roof.', recommendation: 'Put cloth over the stalls.' };
  await send(page, paper);
  await shows(page, 'main', SENTENCE);
  await shows(page, 'main', 'Glass over two stalls');
  const path = new URL(page.url()).pathname;
  town.paper = path;
  for (const [address, start] of [
    [`${path}.docx`, 'PK'],
    [`/missions/${SLUG}/export/ideas.csv`, '\ufeff'],
    [`/missions/${SLUG}/export/decisions.csv`, '\ufeff'],
  ]) {
    const file = await page.request.get(address);
    assert.equal(file.status(), 200, address);
    assert.ok((await file.body()).toString('utf8').startsWith(start), `${address} does not begin as it must`);
  }
}

async function print(page, town) {
  await page.goto(town.paper);
  const numbered = page.locator('article.doc p').filter({ hasText: /^\s*\d+(\.\d+)?\s/ });
  const onScreen = await numbered.allInnerTexts();
  assert.ok(onScreen.length >= 5, `the paper has only ${onScreen.length} numbered paragraphs`);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual((await shown(numbered)).map(plain), onScreen.map(plain), 'a numbered paragraph is lost on paper');
  for (const words of [SENTENCE, 'Glass over two stalls', 'To decide about the roof.', 'Put cloth over the stalls.']) await shows(page, 'article.doc', words);
  const pressed = await shown(page.locator('nav, .top, .foot, .skip, .crumb, button, .btn, form, input, select, textarea, summary'));
  assert.deepEqual(pressed, [], 'there is something to press on paper');
  await page.emulateMedia({ media: 'screen' });
  assert.notEqual((await shown(page.locator('nav, .btn'))).length, 0, 'there is nothing to press on the screen, so paper proves nothing');
}

const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** The words of those that can be seen. */
async function shown(locator) {
  const seen = [];
  for (const each of await locator.all()) if (await each.isVisible()) seen.push(await each.innerText());
  return seen;
}
