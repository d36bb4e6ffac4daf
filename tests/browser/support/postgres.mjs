// Just enough of PostgreSQL's protocol (version 3.0) to make and drop a database without another package.

import { connect } from 'node:net';

/**
 * Runs one statement as the user of a `postgres://` address that needs no password.
 *
 * @param {string} address of any database of the server
 * @param {string} statement
 */
export function execute(address, statement) {
  const url = new URL(address);
  const user = decodeURIComponent(url.username || 'postgres');
  const database = decodeURIComponent(url.pathname.slice(1) || 'postgres');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port || 5432), url.hostname);
    let asked = false;
    let failure;
    let waiting = Buffer.alloc(0);
    const read = (kind, body) => {
      if (kind === 'R' && body.readInt32BE(0) !== 0) {
        failure = 'it asks for a password; give the address of one that trusts this machine';
        socket.end();
      }
      if (kind === 'E') {
        const message = body.toString('utf8').split('\0').find((part) => part.startsWith('M'));
        failure = (message ?? 'M(no message)').slice(1);
      }
      if (kind === 'Z' && !asked) {
        asked = true;
        socket.write(message('Q', `${statement}\0`));
      } else if (kind === 'Z' || (kind === 'E' && !asked)) {
        socket.end(message('X', ''));
      }
    };
    socket.on('connect', () => {
      const parameters = Buffer.from(`user\0${user}\0database\0${database}\0\0`);
      const head = Buffer.alloc(8);
      head.writeInt32BE(parameters.length + 8, 0);
      head.writeInt32BE(196608, 4);
      socket.write(Buffer.concat([head, parameters]));
    });
    socket.on('data', (more) => {
      waiting = Buffer.concat([waiting, more]);
      while (waiting.length >= 5 && waiting.length > waiting.readInt32BE(1)) {
        const end = waiting.readInt32BE(1) + 1;
        read(String.fromCharCode(waiting[0]), waiting.subarray(5, end));
        waiting = waiting.subarray(end);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => (failure ? reject(new Error(`PostgreSQL, "${statement}": ${failure}`)) : resolve()));
  });
}

function message(kind, text) {
  const body = Buffer.from(text);
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
