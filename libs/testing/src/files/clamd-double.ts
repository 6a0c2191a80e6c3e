// A clamd for tests: speaks INSTREAM as the real one does, and knows one virus.
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { eicar } from './eicar.js';

export interface ClamdDouble {
  readonly url: string;
  /** Files it was given so far. */
  scanned(): number;
  /** From now on it says this of every file, or nothing at all when it is empty. */
  answerAlways(text: string | undefined): void;
  close(): Promise<void>;
}

export interface ClamdOptions {
  /** Of a socket file; else a free port. */
  readonly path?: string;
  readonly port?: number;
  /** `StreamMaxLength` of its settings. */
  readonly maxBytes?: number;
}

const command = 'zINSTREAM\0';

export async function startClamdDouble({
  path,
  port = 0,
  maxBytes = 26_214_400,
}: ClamdOptions = {}): Promise<ClamdDouble> {
  let scanned = 0;
  let always: string | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let received = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      const answer = answerTo(received, maxBytes);
      if (answer === undefined) return;
      scanned += 1;
      const text = always ?? answer;
      if (text !== '') socket.end(`${text}\0`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (path === undefined) server.listen(port, '127.0.0.1', resolve);
    else server.listen(path, resolve);
  });
  return {
    url: path === undefined ? `tcp://127.0.0.1:${String((server.address() as AddressInfo).port)}` : `unix:${path}`,
    scanned: () => scanned,
    answerAlways(text) {
      always = text;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Nothing as long as the stream is not at its end. */
function answerTo(received: Buffer, maxBytes: number): string | undefined {
  if (received.byteLength < command.length) return undefined;
  if (received.subarray(0, command.length).toString('latin1') !== command) return 'UNKNOWN COMMAND';
  const pieces: Buffer[] = [];
  let total = 0;
  for (let at = command.length; at + 4 <= received.byteLength;) {
    const length = received.readUInt32BE(at);
    if (length === 0)
      return Buffer.concat(pieces).includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
    total += length;
    if (total > maxBytes) return 'INSTREAM size limit exceeded. ERROR';
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
