// The real program on a fresh data folder and a free port.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from './postgres.mjs';

/** Which databases there are to test on. */
export const DATABASES = process.env.TURNSTONE_TEST_POSTGRES ? ['sqlite', 'postgres'] : ['sqlite'];

const BINARY = process.env.TURNSTONE_BIN ?? new URL('../../../target/debug/turnstone', import.meta.url).pathname;

/** Staff of every test town. */
export const OFFICER = { email: 'officer@town.example', name: 'Robin Clerk', password: 'tide under the harbour wall' };

/**
 * Starts a server.
 *
 * @param {{ database?: 'sqlite' | 'postgres', demo?: boolean, settings?: Record<string, string> }} options
 *   `demo`: with the demo content (it is, unless told otherwise).
 */
export async function startServer({ database = 'sqlite', demo = true, settings = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'turnstone-browser-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const place = database === 'postgres' ? await freshDatabase() : { url: `sqlite://${join(folder, 'turnstone.db')}`, drop: async () => {} };
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TURNSTONE_')));
  Object.assign(environment, {
    TURNSTONE_DATABASE_URL: place.url,
    TURNSTONE_DATA: folder,
    TURNSTONE_LISTEN: `127.0.0.1:${port}`,
    TURNSTONE_ORIGIN: origin,
    TURNSTONE_PLACE: 'Marshport',
    TURNSTONE_DEMO: String(demo),
    TURNSTONE_HELP_PHONE: '+1 270 555 0118',
    TURNSTONE_HELP_EMAIL: 'help@town.example',
    ...settings,
  });
  const run = (words, input = '') => command(words, environment, input);

  if (demo) await run(['demo']);
  await run(['user', 'add', '--email', OFFICER.email, '--name', OFFICER.name, '--role', 'officer', '--password-stdin'], OFFICER.password);

  const child = spawn(BINARY, ['serve'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let log = '';
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        log += text;
        if (log.includes('listening')) resolve();
      });
    }
    child.on('error', reject);
    ended.then(([code]) => reject(new Error(`the server ended at its start with code ${code}:\n${log}`)));
  });
  const dead = () => child.kill('SIGKILL');
  process.on('exit', dead);
  await ready;

  return {
    origin,
    folder,
    run,
    /** What the server logged so far. */
    log: () => log,
    /** All mails to an address so far, oldest first, decoded. */
    mails: (to) => mailsTo(join(folder, 'outbox'), to),
    /** The newest mail to an address, of more than `after`; waits for it, because mails leave after the answer. */
    mail: (to, { after = 0 } = {}) => newMailTo(join(folder, 'outbox'), to, after),
    async stop() {
      child.kill('SIGTERM');
      // A connection that a browser left open must not hold up the tests.
      const patience = setTimeout(dead, 5_000);
      await ended;
      clearTimeout(patience);
      process.off('exit', dead);
      await rm(folder, { recursive: true, force: true });
      await place.drop();
    },
  };
}

async function command(words, env, input) {
  const child = spawn(BINARY, words, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  child.stdin.on('error', () => {}).end(`${input}\n`);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`"turnstone ${words.join(' ')}" ended with ${code}:\n${said}`);
  return said;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

let made = 0;

async function freshDatabase() {
  const server = process.env.TURNSTONE_TEST_POSTGRES;
  const name = `turnstone_browser_${process.pid}_${(made += 1)}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function mailsTo(outbox, to) {
  const mails = [];
  const names = await readdir(outbox).catch(() => []);
  // A mail that is being written has another name until it is whole.
  for (const name of names.filter((name) => name.endsWith('.eml')).sort()) {
    const text = await readFile(join(outbox, name), 'utf8').catch(() => '');
    if (new RegExp(`^To:.*${to.replaceAll('.', '\\.')}`, 'im').test(text)) mails.push(decoded(text));
  }
  return mails;
}

async function newMailTo(outbox, to, after) {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const mails = await mailsTo(outbox, to);
    if (mails.length > after) return mails.at(-1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`no new mail to ${to} came into ${outbox}`);
}

/** The text of a mail (RFC 5322) with one part: undoes quoted-printable and base64 (RFC 2045). */
function decoded(mail) {
  const [, head, body] = mail.match(/^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/) ?? [undefined, '', mail];
  if (/^content-transfer-encoding:\s*base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding:\s*quoted-printable/im.test(head)) return body;
  const plain = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8');
}
