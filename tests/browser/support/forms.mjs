// Filling in and sending forms as a person does, by the names of their fields.

import assert from 'node:assert/strict';
import { alive } from './browser.mjs';

/** Does something that leads to another page (or the same one again) and waits until that is there; gives its answer. */
export async function follow(page, work) {
  const [answer] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), work()]);
  await alive(page);
  return answer;
}

/** Clicks a link or a button, by its address or another selector, and follows it. */
export function click(page, selector) {
  return follow(page, () => page.locator(selector).first().click());
}

/** The form that is sent to an address (the page's own, unless another is named). */
export function formTo(page, address) {
  const path = address ?? new URL(page.url()).pathname;
  return page.locator(`main form[action="${path}"]`).first();
}

/**
 * Types into fields of a form, chooses, ticks; nothing is sent.
 *
 * @param {import('playwright-core').Locator} form
 * @param {Record<string, string | boolean>} values text to type, the value to choose, whether to tick
 */
export async function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]:not([type=hidden])`);
    assert.notEqual(await field.count(), 0, `there is no field "${name}" on ${form.page().url()}`);
    const kind = await field.first().getAttribute('type');
    if (kind === 'radio') {
      // The words are pressed; the radio lies unseen over or under them.
      await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
    } else if (kind === 'checkbox') {
      await field.first().setChecked(value, { force: true });
    } else if ((await field.first().evaluate((each) => each.localName)) === 'select') {
      await field.first().selectOption(value);
    } else {
      await field.first().fill(value);
    }
  }
}

/** Fills in a form, presses its first button, and follows. Fails with what the page says when it is refused. */
export async function send(page, values, { to, status = 200, button = 'button:not(.vh, [name], [type=button])' } = {}) {
  const form = formTo(page, to);
  await fill(form, values);
  const before = page.url();
  const answer = await follow(page, () => form.locator(button).first().click());
  if (answer.status() !== status) {
    const said = await page.locator('#errors, #refusal, h1').allInnerTexts();
    assert.fail(`sending the form of ${before} answers ${answer.status()}, not ${status}: ${said.join(' | ')}`);
  }
  return answer;
}

/** Fills in the form of a button with these words, presses it, and follows. Fails with what the page says when it is refused. */
export async function press(page, words, values = {}, { status = 200 } = {}) {
  const named = new RegExp(`^\\s*${words}\\s*$`);
  const form = page.locator('main form').filter({ has: page.locator('button', { hasText: named }) }).first();
  await fill(form, values);
  const button = form.locator('button:not(.vh)', { hasText: named }).first();
  const before = page.url();
  const answer = await follow(page, () => button.click());
  if (answer.status() !== status) {
    const said = await page.locator('#errors, #refusal, h1').allInnerTexts();
    assert.fail(`"${words}" on ${before} answers ${answer.status()}, not ${status}: ${said.join(' | ')}`);
  }
  return answer;
}

/** What must stand on the page, in some part of it. */
export async function shows(page, selector, wanted) {
  const texts = (await page.locator(selector).allInnerTexts()).join('\n');
  const there = typeof wanted === 'string' ? texts.includes(wanted) : wanted.test(texts);
  assert.ok(there, `${page.url()} does not show ${wanted} in ${selector}, but: ${texts.slice(0, 600)}`);
}
