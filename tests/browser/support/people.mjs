// People of a test town, and what they did there before anyone looks at its pages.

import assert from 'node:assert/strict';
import { person } from './browser.mjs';
import { fill, follow, send } from './forms.mjs';
import { OFFICER } from './server.mjs';

/** The part of the address that says which question of an idea is asked. */
export function step(page) {
  return new URL(page.url()).pathname.split('/').at(-1);
}

/** Answers the card that is shown. */
export async function answerCard(page, choice = 'agree') {
  const form = page.locator('main form.deck');
  await fill(form, { choice });
  return follow(page, () => form.locator('button').first().click());
}

/** Goes through the questions of an idea up to one of them, or up to the page that says it was sent. */
export async function tellIdea(page, slug, sentence, { until, answers = {} } = {}) {
  const given = {
    sentence: { sentence },
    why: { why: 'The stop has no shade at noon.' },
    name: { shown_as: 'nickname' },
    reach: { reach: 'words' },
    ...answers,
  };
  await page.goto(`/missions/${slug}/ideas/new`);
  for (let questions = 0; questions < 12; questions += 1) {
    const at = step(page) === 'new' ? 'sentence' : step(page);
    if (at === until || at === 'sent') return;
    await send(page, given[at] ?? {});
  }
  assert.fail(`the questions about an idea do not end; the last page is ${page.url()}`);
}

/** Signs in with a password. */
export async function signIn(page, { email, password }) {
  await page.goto('/sign-in/password');
  await send(page, { email, password });
}

/** The address in a mail that leads back here. */
export function linkIn(mail, server) {
  const link = mail.match(new RegExp(`${server.origin.replaceAll('.', '\\.')}/\\S+`));
  assert.ok(link, `the mail holds no link:\n${mail}`);
  return link[0];
}

/** A mission with nothing in it. */
const PLAIN_MISSION = {
  change: 'Everyone finds a dry place to wait.',
  'keep-1': 'Nobody loses a seat.',
  open: 'Where it stands.',
  influence: 'tell_us',
  leader: OFFICER.name,
  leader_role: 'Officer',
  stage: 'choose',
};

/**
 * Fills a town: missions that the demo content lacks (one empty, where texts wait to be read; one that is over), a guest who
 * answered, sent ideas, began another and wrote viewpoints, an account with nothing in it, an officer.
 *
 * @returns what the pages of the town are about, and the cookies of its people
 */
export async function settle(browser, server) {
  const town = { cookies: { stranger: [] }, slug: 'cooler-streets', empty: 'nothing-yet', held: 'read-first', over: 'over' };
  const arrive = () => person(browser, server, { script: false });
  const [officer, guest, account] = await Promise.all([arrive(), arrive(), arrive()]);
  await signIn(officer.page, OFFICER);
  for (const [slug, title, moderation] of [
    [town.empty, 'Dry feet at the ferry', 'after'],
    [town.held, 'A roof at the market', 'before'],
    [town.over, 'Benches on the quay', 'after'],
  ]) {
    await officer.page.goto('/missions/new');
    await send(officer.page, { ...PLAIN_MISSION, title, slug, moderation });
  }

  for (const [name, state, slug] of [
    ['changedDecision', 'holding', 'a-safe-walk-home-after-dark'],
    ['waitingDecision', 'waiting', 'cooler-streets'],
    ['proposal', 'proposed', 'cooler-streets'],
  ]) {
    await officer.page.goto(`/decisions?mission=${slug}&state=${state}`);
    town[name] = await first(officer.page, /\/decisions\/([0-9a-f-]{36})$/);
  }
  await takePart(guest.page, town);
  await officer.page.goto(`/ideas/${town.readIdea}/let-through`);
  await send(officer.page, {});
  town.heldViewpoint = await sayUnder(guest.page, town.readIdea, 'Does glass not get hot?');
  await moderate(officer.page, guest.page, town, server);
  await makeAccount(account.page, server);
  await lookForTests(officer.page, town);

  await officer.page.goto(`/missions/${town.slug}/paper`);
  await send(officer.page, {
    committee: 'Transport Committee',
    meeting: '2026-04-23',
    purpose: 'To choose the first six places.',
    recommendation: 'Plant trees at six places.',
    quote: true,
  });
  town.paper = lastId(officer.page);

  await officer.page.goto(`/missions/${town.over}/edit`);
  await send(officer.page, { answer_by: '2026-01-31', reply_by: '2026-02-28', reason: 'We know enough to decide.' });
  for (const [who, each] of Object.entries({ officer, guest, account })) {
    town.cookies[who] = await each.context.cookies(server.origin);
    await each.close();
  }
  return town;
}

/** The guest reports something; the officer takes one of the guest's viewpoints out, and holds another with one reason for all. */
async function moderate(officer, guest, town, server) {
  town.kind = 'viewpoint';
  await guest.goto(`/viewpoints/${town.viewpoint}/report`);
  await send(guest, { rule: 'kind', words: 'It is unkind to drivers.' });
  town.report = lastId(guest);
  town.takenOut = await sayUnder(guest, town.idea, 'Words to take out');
  const other = await sayUnder(guest, town.idea, 'Words to hold');
  const decide = async (path, form) => {
    const answer = await officer.request.post(`${server.origin}${path}`, { form, headers: { origin: server.origin }, maxRedirects: 0 });
    assert.equal(answer.status(), 303, path);
    return new URL(answer.headers().location, server.origin);
  };
  const ground = { rule: 'kind', law: '', reason: 'It speaks about people.', filter: '' };
  const taken = await decide(`/desk/moderation/viewpoint/${town.takenOut}`, { ...ground, act: 'hidden', version: '1', last_act: '' });
  town.act = taken.searchParams.get('done');
  const many = await decide('/desk/moderation/decide', { ...ground, act: 'held', things: `viewpoint:${other}:1:` });
  town.batch = many.pathname.split('/')[4];
}

/** What the guest does. */
async function takePart(page, town) {
  await page.goto(`/missions/${town.slug}/ideas?order=discussed`);
  town.idea = await first(page, /\/ideas\/([0-9a-f-]{36})$/);
  await page.goto(`/ideas/${town.idea}`);
  await knowledge(page, town);
  await page.goto(`/ideas/${town.idea}`);
  town.viewpoint = await first(page, /\/viewpoints\/([0-9a-f-]{36})\/reply$/);
  await page.goto(`/missions/${town.slug}/cards`);
  for (const choice of ['agree', 'disagree', 'unsure', 'agree', 'agree']) await answerCard(page, choice);
  town.answered = new URL(page.url()).searchParams.get('saved');
  const sendIdea = async (slug, sentence) => {
    await tellIdea(page, slug, sentence);
    return lastId(page);
  };
  town.ownIdea = await sendIdea(town.slug, 'Put a bench in the shade beside each bus stop');
  town.heldIdea = await sendIdea(town.held, 'Glass above the stalls');
  town.readIdea = await sendIdea(town.held, 'Shutters that close by themselves');
  town.closedIdea = await sendIdea(town.over, 'Benches with backs');
  await tellIdea(page, town.slug, 'Open the school yard in the summer', { until: 'check' });
  town.draft = lastId(page);
  town.ownViewpoint = await sayUnder(page, town.idea, 'Who waters the trees in August?');
  town.closedViewpoint = await sayUnder(page, town.closedIdea, 'Who paints them?');
}

/** What the demo content knows, and a story of the guest. */
async function knowledge(page, town) {
  await page.goto(`/missions/${town.slug}/assumptions`);
  town.assumption = await first(page, /\/assumptions\/([0-9a-f-]{36})$/);
  await page.goto(`/missions/${town.slug}/evidence?kind=story`);
  town.evidence = await first(page, /\/evidence\/([0-9a-f-]{36})$/);
  await page.goto(`/missions/${town.slug}/evidence?kind=document`);
  town.pictured = await first(page, /\/evidence\/([0-9a-f-]{36})$/);
  await page.goto(`/ideas/${town.idea}/evidence/new?kind=story`);
  await send(page, { says: 'I waited in the sun for twenty minutes.', quote: 'yes' }, { to: `/ideas/${town.idea}/evidence/new` });
  town.ownEvidence = lastId(page);
}

/** The tests of the demo content, and one that the officer prepares. */
async function lookForTests(page, town) {
  for (const [name, query] of [
    ['runningTest', 'state=running'],
    ['closedTest', 'result=did_not_work'],
    ['stoppedTest', 'result=stopped_early'],
  ]) {
    await page.goto(`/tests?${query}`);
    town[name] = await first(page, /\/tests\/([0-9a-f-]{36})$/);
  }
  await page.goto(`/ideas/${town.idea}/test`);
  await send(page, { title: 'A bench for a week', think: 'People sit down.', attempt: 'Put one there.', stage: 'model', team: 'Streets' });
  town.ownTest = lastId(page);
}

async function sayUnder(page, idea, thought) {
  await page.goto(`/ideas/${idea}/reply`);
  await send(page, { stance: 'question', thought, life: 'I carried water to ours last year.' });
  return lastId(page);
}

/** The id in an address such as `/ideas/{id}/sent`. */
function lastId(page) {
  return new URL(page.url()).pathname.split('/')[2];
}

async function makeAccount(page, server) {
  const email = 'wren@home.example';
  const password = 'nine quiet plovers';
  await page.goto('/sign-up');
  await send(page, { email, new_password: password, new_password_again: password });
  await page.goto(linkIn(await server.mail(email), server));
  await send(page, {});
}

/** The part of the first link on the page that fits. */
async function first(page, pattern) {
  const links = await page.locator('main a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const found = links.map((link) => link.match(pattern)?.[1]).find((part) => part);
  assert.ok(found, `${page.url()} has no link like ${pattern}; it has ${links.join(' ')}`);
  return found;
}
