// Chromium, and the people who use it.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

/** For a machine without a network and without a graphics card. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** An old phone, upright. */
export const PHONE = { width: 360, height: 740 };
/** The narrowest screen that must work (WCAG 2.2, 1.4.10); also 1280 px at 400 %. */
export const NARROW = { width: 320, height: 640 };
/** A laptop. */
export const LAPTOP = { width: 1280, height: 800 };

/** Starts Chromium. */
export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/**
 * A person with a browser of their own: no cookies yet.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ origin: string }} server
 * @param {{ script?: boolean, size?: { width: number, height: number }, dark?: boolean, forced?: boolean, still?: boolean,
 *   language?: string, cookies?: object[] }} options
 */
export async function person(browser, server, options = {}) {
  const { script = true, size = LAPTOP, dark = false, forced = false, still = true, language = 'en', cookies = [] } = options;
  const context = await browser.newContext({
    baseURL: server.origin,
    javaScriptEnabled: script,
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: still ? 'reduce' : 'no-preference',
    locale: language,
  });
  if (!script) withoutScript.add(context);
  context.setDefaultTimeout(20_000);
  if (cookies.length > 0) await context.addCookies(cookies);
  const page = await context.newPage();
  const seen = watch(page, server);
  return { context, page, seen, close: () => context.close() };
}

/**
 * Writes down what no page may do: errors in the console (a violation of the content policy is one), errors of scripts,
 * requests to other sites, answers that say the server broke.
 */
export function watch(page, server) {
  const problems = [];
  const note = (what) => problems.push(`${new URL(page.url(), server.origin).pathname}: ${what}`);
  page.on('console', (message) => {
    // A page that answers 404, 409 or 422 on purpose is reported here too.
    const ownStatus = /the server responded with a status of 4\d\d/.test(message.text()) && !message.location().url.includes('/assets/');
    if (['error', 'warning'].includes(message.type()) && !ownStatus) note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server.origin}/`)) note(`asked another site for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) note(`${response.status()} from ${response.url()}`);
  });
  return {
    problems,
    /** Fails when anything was written down. */
    nothing: () => assert.deepEqual(problems, []),
  };
}

/** Opens a page, and waits until its live part lives, when it has one and scripts run. */
export async function open(page, address, { status = 200 } = {}) {
  const response = await page.goto(address, { waitUntil: 'load' });
  assert.equal(response.status(), status, `${address} answers ${response.status()}`);
  await alive(page);
  return response;
}

/** Waits for the live part of this page, when it has one and scripts run. */
export async function alive(page) {
  if (withoutScript.has(page.context())) return;
  if ((await page.locator('script[type="module"]').count()) === 0) return;
  await page.waitForFunction(() => document.documentElement.dataset.live === '1');
}

/** The contexts in which no script of a page runs. */
const withoutScript = new WeakSet();
