// What travels over the wire.

import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Asks as a browser would that reads brotli, and keeps the answer as it came.
 *
 * @returns {Promise<{ status: number, bytes: number, encoding: string, text: string, headers: object }>}
 *   `bytes` of the body as it travelled
 */
export function weigh(address, headers = {}) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br', 'accept-language': 'en', ...headers } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const encoding = answer.headers['content-encoding'] ?? 'none';
        const plain = encoding === 'br' ? brotliDecompressSync(body) : body;
        resolve({ status: answer.statusCode, bytes: body.length, encoding, text: plain.toString('utf8'), headers: answer.headers });
      });
    }).on('error', reject);
  });
}
