// The words clamd and we exchange over one connection: zINSTREAM, pieces with their length, and one line back.
import type { Verdict } from '@alur/application';

export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const defaultPort = 3310;

/** `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`. */
export function clamdAddress(url: string): ClamdAddress {
  const path = /^unix:(?:\/\/)?(\/.+)$/.exec(url)?.[1];
  if (path !== undefined) return { path };
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? defaultPort : Number(port) };
}

export const startStream = Buffer.from('zINSTREAM\0');
export const endStream = Buffer.alloc(4);

export function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.byteLength);
  return length;
}

/** Only the one sentence that says so makes a file clean, and only a complaint of clamd says something about the file. */
export function readVerdict(answer: string): Verdict {
  const line = answer.replace(/\0[\s\S]*$/, '').trim();
  if (line === 'stream: OK') return { kind: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (signature !== undefined) return { kind: 'infected', signature };
  if (line === '') return { kind: 'away', reason: 'the scanner hung up without an answer' };
  if (line.endsWith('ERROR')) return { kind: 'unreadable', reason: line.slice(0, 200) };
  // Whoever listens there instead is no judge: files wait until clamd is back, rather than be refused for good.
  return { kind: 'away', reason: 'the answer is none of clamd' };
}
