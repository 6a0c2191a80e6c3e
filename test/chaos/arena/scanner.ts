// The virus scanner of the city: as it should be, or in one of the ways in which a partner is no help.
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { ClamdDouble } from '@alur/testing';
import { startClamdDouble } from '@alur/testing';

export const badWays = [
  'hangs up',
  'never reads',
  'never answers',
  'drips',
  'talks nonsense',
  'never stops',
  'breaks off',
] as const;
export type BadWay = (typeof badWays)[number];

export interface Scanner {
  readonly url: string;
  becomes(way: BadWay | 'well'): void;
  /** How often it was asked since it became what it is. */
  asked(): number;
  close(): Promise<void>;
}

const clean = 'stream: OK\0';

const ways: Readonly<Record<BadWay, (socket: Socket) => void>> = {
  'hangs up': (socket) => socket.destroy(),
  'never reads': (socket) => void socket.pause(),
  'never answers': (socket) => void socket.resume(),
  // What it says is good, and is never whole in time.
  drips(socket) {
    socket.resume();
    let said = 0;
    const timer = setInterval(() => socket.write(clean.charAt((said += 1) - 1)), 500);
    socket.once('close', () => clearInterval(timer));
  },
  'talks nonsense': (socket) => void socket.resume().end('HTTP/1.1 200 OK\r\n\r\nclean\0'),
  'never stops'(socket) {
    socket.resume();
    const more = (): void => {
      while (socket.writable && socket.write('stream: OK '.repeat(500)));
    };
    socket.on('drain', more);
    more();
  },
  // Everything but the sign that ends the sentence.
  'breaks off': (socket) => void socket.resume().end(clean.slice(0, -1)),
};

/** The bad ways stand before a good one, so that its address stays. */
export async function openScanner(): Promise<Scanner> {
  const good: ClamdDouble = await startClamdDouble();
  const { hostname, port: goodPort } = new URL(good.url);
  let way: BadWay | 'well' = 'well';
  let asked = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    asked += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (way === 'well') passOn(socket, { host: hostname, port: Number(goodPort) });
    else ways[way](socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `tcp://127.0.0.1:${String(port)}`,
    becomes(next) {
      way = next;
      asked = 0;
      for (const socket of sockets) socket.destroy();
    },
    asked: () => asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await good.close();
    },
  };
}

function passOn(near: Socket, target: { readonly host: string; readonly port: number }): void {
  const far = connect(target);
  far.on('error', () => near.destroy());
  near.once('close', () => far.destroy());
  near.pipe(far);
  far.pipe(near);
}
