// What waits at the desk, read and decided with the keys alone: with Tab and Enter, and with the access keys that the page names.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NARROW, open, PHONE, person, startBrowser } from './support/browser.mjs';
import { follow, send, shows } from './support/forms.mjs';
import { enter, focused, sendByKey, tabTo, typeInto } from './support/keyboard.mjs';
import { signIn, tellIdea } from './support/people.mjs';
import { OFFICER, startServer } from './support/server.mjs';

const SLUG = 'dry-feet';
const QUEUE = '/desk/moderation';
const NEXT = '/desk/moderation/next';
const FACILITATOR = { email: 'facilitator@town.example', name: 'Sam Warden', password: 'rope under the market roof' };
/** In the form that decides, not in the filter of the queue. */
const RULE = 'form[method=post] select[name=rule]';
const REASON = 'It speaks of people, not of the ferry.';

let browser;
let server;
let resident;
let idea;

before(async () => {
  [server, browser] = await Promise.all([startServer({ demo: false }), startBrowser()]);
  const add = ['user', 'add', '--email', FACILITATOR.email, '--name', FACILITATOR.name, '--role', 'facilitator', '--password-stdin'];
  await server.run(add, FACILITATOR.password);
  const officer = await person(browser, server, { script: false });
  await signIn(officer.page, OFFICER);
  await officer.page.goto('/missions/new');
  const mission = {
    title: 'Dry feet at the ferry',
    slug: SLUG,
    change: 'Everyone finds a dry place to wait.',
    'keep-1': 'Nobody loses a seat.',
    open: 'Where it stands.',
    influence: 'tell_us',
    leader: OFFICER.name,
    leader_role: 'Officer',
    stage: 'choose',
    moderation: 'before',
  };
  await send(officer.page, mission);
  await tellIdea(officer.page, SLUG, 'A roof at the pier', { answers: { name: {} } });
  idea = new URL(officer.page.url()).pathname.split('/')[2];
  await officer.close();
  resident = await person(browser, server, { script: false, size: PHONE });
});

after(async () => {
  await resident?.close();
  await browser?.close();
  await server?.stop();
});

/** The resident writes; it waits to be read. Gives the address of the viewpoint. */
async function say(...thoughts) {
  let path;
  for (const thought of thoughts) {
    await resident.page.goto(`/ideas/${idea}/reply`);
    await send(resident.page, { stance: 'question', thought });
    path = new URL(resident.page.url()).pathname;
  }
  return path;
}

/**
 * Presses an access key with Alt, as on Linux and Windows, and follows where it leads. `page.keyboard` leaves out which letter
 * is on a key that is pressed with Alt, and by that letter Chromium finds the element.
 */
async function key(page, letter) {
  const debugged = await page.context().newCDPSession(page);
  const code = { key: letter, code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0), modifiers: 1 };
  const answer = await follow(page, async () => {
    await debugged.send('Input.dispatchKeyEvent', { type: 'keyDown', unmodifiedText: letter, ...code });
    await debugged.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code });
  });
  await debugged.detach();
  return answer;
}

/** Reaches the choice of the rule and chooses one by typing how it begins. */
async function chooseRule(page, begin) {
  await tabTo(page, RULE);
  await page.keyboard.type(begin);
  const chosen = await page.locator(RULE).evaluate((select) => select.selectedOptions[0].textContent.trim());
  assert.ok(chosen.startsWith(begin), `typing "${begin}" chose "${chosen}"`);
}

/** What is waiting now: the words of each thing, oldest first. */
async function waiting(page) {
  await open(page, QUEUE);
  return page.locator('ul.queue > li').allInnerTexts();
}

async function facilitator(options = {}) {
  const known = await person(browser, server, options);
  await open(known.page, '/sign-in/password');
  await typeInto(known.page, 'email', FACILITATOR.email);
  await typeInto(known.page, 'password', FACILITATOR.password);
  await sendByKey(known.page);
  return known;
}

for (const [look, options] of [['a laptop', {}], ['320 px, without script', { size: NARROW, script: false }]]) {
  test(`the queue with Tab and Enter: ${look}`, async (t) => {
    await say('May I bring a dog?', 'The pilot is a fool.', 'Who pays?', 'Is there a bench?');
    const { page, seen, close } = await facilitator(options);
    await t.test('from the header to the next one that waits', async () => {
      await open(page, '/');
      await enter(page, 'header a[href^="/desk"]');
      await open(page, QUEUE);
      await enter(page, `main a.btn[href="${NEXT}"]`);
      await shows(page, 'main', 'May I bring a dog?');
    });
    await t.test('what keeps the rules is let through by one button', async () => {
      await enter(page, 'button[name=act][value=let_through]');
      await shows(page, 'main [role=status]', 'Everyone can read it now');
      await shows(page, 'main', 'The pilot is a fool.');
    });
    await t.test('without a reason nothing is taken out, and the line of the error leads to the field', async () => {
      await enter(page, 'button[name=act][value=hidden]');
      await tabTo(page, '#errors a[href="#rule"], #errors a[href="#reason"]');
      const field = await page.evaluate(() => document.activeElement.getAttribute('href'));
      await page.keyboard.press('Enter');
      assert.equal(await focused(page), field);
      await open(page, NEXT);
      await shows(page, 'main', 'The pilot is a fool.');
    });
    await t.test('a rule is chosen, a reason typed, and the words are taken out', async () => {
      await chooseRule(page, 'Kind');
      await typeInto(page, 'reason', REASON);
      await enter(page, 'button[name=act][value=hidden]');
      await shows(page, 'main [role=status]', 'taken out');
      await shows(page, 'main', 'Who pays?');
      await resident.page.goto('/me');
      await shows(resident.page, 'main', 'Your words were taken out');
    });
    await t.test('several at once: ticked with Space, let through together', async () => {
      const before = await waiting(page);
      assert.equal(before.length, 2, before.join(' | '));
      for (const box of await page.locator('input[name=things]').all()) {
        await tabTo(page, `#${await box.getAttribute('id')}`);
        await page.keyboard.press('Space');
        assert.ok(await box.isChecked());
      }
      await chooseRule(page, 'It keeps');
      await enter(page, 'button[name=act][value=let_through]');
      assert.match(page.url(), /\/desk\/moderation\/batches\//);
      assert.deepEqual(await waiting(page), []);
    });
    seen.nothing();
    await close();
  });
}

test('the access keys do what the page says of them', async (t) => {
  const { page, seen, close } = await facilitator();
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URLSearchParams(request.postData() ?? '').get('act')));

  await t.test('the page names each key, and each key that is there is named', async () => {
    await say('Where is the key?');
    await open(page, NEXT);
    const keys = await page.locator('main [accesskey]').evaluateAll((all) => all.map((each) => each.getAttribute('accesskey').toUpperCase()));
    assert.equal(new Set(keys).size, keys.length, `a key is there twice: ${keys}`);
    assert.deepEqual([...keys].sort(), ['H', 'L', 'N', 'O', 'R']);
    await tabTo(page, 'main details > summary');
    await page.keyboard.press('Enter');
    for (const letter of [...keys, 'K']) await shows(page, 'main details', new RegExp(`\\b${letter} [a-z]`));
  });
  await t.test('L lets through', async () => {
    await key(page, 'l');
    await shows(page, 'main [role=status]', 'Everyone can read it now');
    assert.deepEqual(sent.splice(0), ['let_through']);
    assert.deepEqual(await waiting(page), []);
  });
  await t.test('N goes to the next one and does nothing', async () => {
    await say('The first one?', 'The second one?');
    await open(page, QUEUE);
    await key(page, 'n');
    await shows(page, 'main', 'The first one?');
    await key(page, 'n');
    await shows(page, 'main', 'The second one?');
    assert.deepEqual(sent.splice(0), []);
    assert.equal((await waiting(page)).length, 2);
  });
  for (const [letter, act, done, told] of [
    ['o', 'held', 'held', 'Your words are held'],
    ['r', 'returned', 'back', 'You got your words back'],
    ['h', 'hidden', 'taken out', 'Your words were taken out'],
  ]) {
    await t.test(`${letter.toUpperCase()} needs a reason, and then it is ${act}`, async () => {
      for (const words of await waiting(page)) {
        assert.ok(words.length > 0);
        await open(page, NEXT);
        await key(page, 'l');
      }
      sent.length = 0;
      const path = await say(`Shall this be ${act}?`);
      await open(page, NEXT);
      await shows(page, 'main', `Shall this be ${act}?`);
      assert.equal((await key(page, letter)).status(), 422);
      await chooseRule(page, 'Kind');
      await typeInto(page, 'reason', REASON);
      // The key works while a field has the focus, and takes along what was typed.
      assert.equal((await key(page, letter)).status(), 200);
      assert.deepEqual(sent.splice(0), [act, act]);
      await shows(page, 'main [role=status]', done);
      await resident.page.goto('/me');
      await shows(resident.page, 'main', told);
      const stranger = await fetch(`${server.origin}${path}`);
      assert.ok(!(await stranger.text()).includes(`Shall this be ${act}?`), `everyone reads what is ${act}`);
    });
  }
  await t.test('K lets a decision stay', async () => {
    // The officer took something out; its author asks again; the facilitator looks again.
    const officer = await person(browser, server, { script: false });
    await signIn(officer.page, OFFICER);
    await say('This goes out.');
    await open(officer.page, NEXT);
    await officer.page.locator('select[name=rule]').selectOption('kind');
    await officer.page.locator('[name=reason]').fill(REASON);
    await follow(officer.page, () => officer.page.locator('button[name=act][value=hidden]').click());
    await officer.close();
    await resident.page.goto('/me');
    await follow(resident.page, () => resident.page.locator('main a', { hasText: 'Your words were taken out' }).first().click());
    await follow(resident.page, () => resident.page.locator('main a', { hasText: 'Ask again' }).first().click());
    await send(resident.page, { words: 'It is only a joke.' });
    await open(page, NEXT);
    await shows(page, 'main', 'It is only a joke.');
    await typeInto(page, 'reason', 'A joke can hurt too.');
    assert.equal((await key(page, 'k')).status(), 200);
    assert.deepEqual(sent.splice(0), ['kept']);
    await resident.page.goto('/me');
    await follow(resident.page, () => resident.page.locator('main a', { hasText: 'Another person decided.' }).first().click());
    await shows(resident.page, 'main', 'A joke can hurt too.');
  });
  seen.nothing();
  await close();
});
