// Watching the parts of pages that run in the browser.

import assert from 'node:assert/strict';

/** Marks the document, so that `sameDocument` can tell whether the page was loaded anew since. */
export function mark(page) {
  return page.evaluate(() => {
    window.marked = true;
  });
}

/** Whether the document is still the one that was marked. */
export function sameDocument(page) {
  return page.evaluate(() => window.marked === true);
}

/**
 * Writes down what a page sends to be kept: method, path, whether a script or the browser itself sent it, and the fields.
 *
 * @returns {{ by: 'script' | 'browser', path: string, fields: Record<string, string> }[]} it grows as they are sent
 */
export function sentFrom(page) {
  const sent = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    const by = request.isNavigationRequest() ? 'browser' : 'script';
    sent.push({ by, path: new URL(request.url()).pathname, fields: Object.fromEntries(new URLSearchParams(request.postData() ?? '')) });
  });
  return sent;
}

/** Takes what a test caused on purpose out of what was seen, and fails when it was not there. */
export function expected(seen, ...patterns) {
  for (const pattern of patterns) {
    const left = seen.problems.filter((problem) => !pattern.test(problem));
    assert.notEqual(left.length, seen.problems.length, `nothing seen is like ${pattern}: ${seen.problems.join(' | ')}`);
    seen.problems.splice(0, Infinity, ...left);
  }
}
