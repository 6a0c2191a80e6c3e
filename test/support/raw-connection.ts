// Bytes to a port, as no client of good manners sends them.
import { connect } from 'node:net';

export interface RawExchange {
  /** Everything that came back. */
  readonly text: string;
  /** One per answer; `100 Continue` is none. */
  readonly statuses: readonly number[];
  readonly closed: boolean;
}

export interface RawSending {
  readonly pieces: readonly (string | Buffer)[];
  /** Between two pieces. */
  readonly pauseMs?: number;
  /** Says with the last piece that nothing more comes. */
  readonly ends?: boolean;
}

/** Until the first answer; then a little while, in which a second one would come. */
const patienceMs = { first: 8_000, second: 300 };

const statusLine = /HTTP\/1\.1 (\d{3}) [^\r\n]*\r\n/g;

export function sendRaw(port: number, sending: RawSending): Promise<RawExchange> {
  const { pieces, pauseMs = 0, ends = false } = sending;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const came: Buffer[] = [];
    let closed = false;
    const told = (): void => {
      socket.destroy();
      const text = Buffer.concat(came).toString('latin1');
      const statuses = [...text.matchAll(statusLine)].map(([, status]) => Number(status)).filter((one) => one !== 100);
      resolve({ text, statuses, closed });
    };
    socket.setTimeout(patienceMs.first, told);
    socket.on('data', (chunk) => {
      came.push(chunk);
      socket.setTimeout(patienceMs.second);
    });
    // Whoever is refused may be cut while still sending.
    socket.on('error', () => (closed = true));
    socket.on('close', () => {
      closed = true;
      told();
    });
    const send = async (): Promise<void> => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
        if (pauseMs > 0) await new Promise((next) => setTimeout(next, pauseMs));
      }
      if (ends) socket.end();
    };
    void send();
  });
}
