// Using a page with the keys alone.

import assert from 'node:assert/strict';
import { follow } from './forms.mjs';
import { unseenFocus } from './measure.mjs';

/** The button that goes on, whatever stands beside it. */
const MAIN_BUTTON = 'main form .acts button.btn:not(.q)';

/**
 * Presses Tab until the wanted element has the focus. At every stop on the way the focus must be seen.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} selector of the element; of several with the same name, any (a group of radios is one stop)
 * @param {{ most?: number, key?: string }} options after how many stops the way is too long; the key
 */
export async function tabTo(page, selector, { most = 60, key = 'Tab' } = {}) {
  const stops = [];
  const way = () => `the stops were: ${stops.slice(-40).join(' > ')}`;
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press(key);
    const { there, ended, again, name } = await page.evaluate((wanted) => {
      const element = document.activeElement;
      // A day has stops of its own inside: day, month, year. To look at the focus a second time would lead back to the first.
      const again = window.lastStop === element;
      window.lastStop = element;
      const name = element.textContent.trim().slice(0, 30) || element.getAttribute('name');
      return { there: element.matches(wanted), ended: element === document.body, again, name };
    }, selector);
    if (ended) assert.fail(`${page.url()}: the page ended before ${key} reached ${selector}; ${way()}`);
    const problem = again ? undefined : await unseenFocus(page);
    assert.equal(problem, undefined, `${page.url()}: ${problem}`);
    if (there) return;
    stops.push(name);
  }
  assert.fail(`${page.url()}: ${most} times ${key} do not reach ${selector}; ${way()}`);
}

/** Reaches something with Tab, presses Enter on it and follows. */
export async function enter(page, selector) {
  await tabTo(page, selector);
  return follow(page, () => page.keyboard.press('Enter'));
}

/** Reaches the button that goes on, presses it and follows. */
export function sendByKey(page) {
  return enter(page, MAIN_BUTTON);
}

/** Reaches a field of text and types into it, over what stands there. */
export async function typeInto(page, name, text) {
  await tabTo(page, `[name=${name}]`);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/**
 * Reaches a group of answers and chooses one with the arrow keys.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name of the radios
 * @param {string} value of the answer
 */
export async function choose(page, name, value) {
  await tabTo(page, `input[name=${name}]`);
  const chosen = () => page.evaluate(() => document.activeElement.checked && document.activeElement.value);
  // Space chooses the first; each arrow the next.
  await page.keyboard.press('Space');
  for (let answer = 0; answer < 10 && (await chosen()) !== value; answer += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await chosen(), value, `${page.url()}: the arrow keys do not reach "${value}"`);
}

/** Which element has the focus, in words. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element.id ? `#${element.id}` : `${element.localName} ${element.textContent.trim().slice(0, 40)}`;
  });
}
