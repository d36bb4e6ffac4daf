// What can be measured on a page: axe, width, clipping, the size of what is pressed, the visibility of the focus.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Every violation on the page as it stands, one line each: rule, what it is, the elements.
 *
 * @param {import('playwright-core').Page} page with scripts on
 * @param {{ contrast?: boolean }} options `contrast`: also 7:1 for text, as our colours promise (WCAG 1.4.6)
 */
export async function axe(page, { contrast = false } = {}) {
  // Evaluated by the debugger, which the content policy of the page does not bind.
  await page.evaluate(`if (!window.axe) { ${AXE} }; undefined`);
  return page.evaluate(
    async ({ tags, contrast }) => {
      const rules = { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: contrast } };
      const options = { runOnly: { type: 'tag', values: contrast ? [...tags, 'wcag2aaa'] : tags }, rules, resultTypes: ['violations'] };
      // Of the rules of level AAA only contrast is promised.
      if (contrast) for (const rule of window.axe.getRules(['wcag2aaa'])) rules[rule.ruleId] ??= { enabled: false };
      const { violations } = await window.axe.run(document, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => {
          const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
          return `${id} (${help}) at ${node.target.join(' ')}: ${why}`;
        }),
      );
    },
    { tags: RULES, contrast },
  );
}

/** Content that is wider than the screen (WCAG 1.4.10), one line for each element that stands out. */
export function overflow(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    if (over <= 0) return [];
    const out = (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > root.clientWidth + 0.5 || box.left < -0.5);
    };
    const all = [...document.body.querySelectorAll('*:not(.skip, .vh)')].filter((element) => out(element) && ![...element.children].some(out));
    const names = all.slice(0, 4).map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}"> "${element.textContent.trim().slice(0, 40)}"`);
    return [`the page is ${over} px wider than the screen: ${names.join(', ') || 'by something that is drawn, not by an element'}`];
  });
}

/** Text that its box cuts off or lets out. */
export function clipped(page) {
  return page.evaluate(() => {
    const name = (element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}"> "${element.textContent.trim().slice(0, 40)}"`;
    const problems = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg, .vh, .skip, select, textarea, input') || element.checkVisibility?.() === false) continue;
      const style = getComputedStyle(element);
      const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
      if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) problems.push(`cut at the side: ${name(element)}`);
      if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1) problems.push(`cut below: ${name(element)}`);
      if (style.textOverflow === 'ellipsis') problems.push(`cut with an ellipsis: ${name(element)}`);
      if (element.matches('.btn, button, .tag, .vote span, summary, .nav a')) {
        const box = element.getBoundingClientRect();
        const out = (words) => words.right > box.right + 2 || words.left < box.left - 2 || words.bottom > box.bottom + 2 || words.top < box.top - 2;
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (texts.nextNode()) {
          if (texts.currentNode.parentElement.closest('.vh') || texts.currentNode.textContent.trim() === '') continue;
          range.selectNodeContents(texts.currentNode);
          if (out(range.getBoundingClientRect())) problems.push(`words reach out of ${name(element)}`);
        }
      }
    }
    return problems;
  });
}

/** Sets the distances of WCAG 1.4.12 for as long as `work` takes, as a person's own style would. */
export async function spacedOut(page, work) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    );
    document.adoptedStyleSheets = [sheet];
  });
  try {
    return await work();
  } finally {
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  }
}

/**
 * What is too small to press: less than 24 px for anything (WCAG 2.5.8, links inside a sentence aside), less than 44 px for
 * the main actions and the ways to go.
 */
export function small(page) {
  return page.evaluate(() => {
    const main = '.btn, button, label.vote, label.tick, label.choice, .nav a, .brand, summary, select, textarea, input:not([type=hidden], [type=radio], [type=checkbox])';
    const problems = [];
    for (const element of document.querySelectorAll(`a[href], button, input:not([type=hidden]), select, textarea, summary, ${main}`)) {
      if (element.checkVisibility?.() === false || element.matches('.skip, .vh *, .vh')) continue;
      // A radio or a box is pressed together with its label.
      const pressed = element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) ?? element) : element;
      const box = pressed.getBoundingClientRect();
      const inSentence =
        element.localName === 'a' &&
        getComputedStyle(element).display === 'inline' &&
        element.parentElement.textContent.trim() !== element.textContent.trim();
      const least = element.matches(main) ? 44 : 24;
      // Half a pixel of rounding.
      if (!inSentence && (box.height < least - 0.5 || box.width < 24 - 0.5)) {
        const what = `<${element.localName} class="${element.getAttribute('class') ?? ''}"> "${(element.textContent.trim() || element.getAttribute('name') || '').slice(0, 40)}"`;
        problems.push(`${what} is ${Math.round(box.width)} x ${Math.round(box.height)} px, at least ${least} px wanted`);
      }
    }
    return problems;
  });
}

/**
 * How the element with the focus shows it; `undefined` when it does, else what is missing. The outline is compared with
 * the one it has without the focus, also on the label or the words beside it (radios lie unseen over their words).
 */
export function unseenFocus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing has the focus';
    const name = `<${element.localName} class="${element.getAttribute('class') ?? ''}"> "${(element.textContent.trim() || element.getAttribute('name') || '').slice(0, 40)}"`;
    const shown = [element, element.nextElementSibling, element.closest('label'), element.parentElement].filter(Boolean);
    const outline = (each) => {
      const style = getComputedStyle(each);
      return style.outlineStyle === 'none' ? 'none' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    };
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return `${name} has the focus and no size`;
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `${name} has the focus outside the screen`;
    const across = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1);
    const down = Math.min(Math.max((Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(across, down);
    const near = top && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element));
    if (!near) return `${name} has the focus under <${top?.localName} class="${top?.getAttribute('class') ?? ''}">`;
    const focused = shown.map(outline);
    element.blur();
    // The picture of a calendar inside a field of a day keeps the focus when its field gives it up.
    if (document.activeElement === element) document.querySelector('main').focus({ preventScroll: true });
    const bare = shown.map(outline);
    element.focus({ preventScroll: true, focusVisible: true });
    const changed = focused.some((line, at) => line !== 'none' && line !== bare[at] && Number.parseFloat(line.split(' ')[1]) >= 2);
    return changed ? undefined : `${name} has the focus and does not show it (outline: ${focused.join(' | ')})`;
  });
}
