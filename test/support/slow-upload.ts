// A phone at the edge of its network: a multipart request written by hand, slowly, and cut where the test wants it.
import { connect } from 'node:net';

export interface SlowUpload {
  readonly url: string;
  readonly path: string;
  readonly cookie: string;
  /** Text parts before the file. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Name of the part with the file. */
  readonly part: string;
  readonly bytes: Buffer;
  /** How much of the file is sent before the line is cut. */
  readonly cutAt: number;
}

const boundary = 'alur-slow-upload';
const slice = 64 * 1_024;

/** Announces the whole file, sends a part of it with pauses, then drops the connection. Answers what came back, if anything. */
export function uploadAndCut({ url, path, cookie, fields = {}, part, bytes, cutAt }: SlowUpload): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const texts = Object.entries(fields)
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
  const head = Buffer.from(
    `${texts}--${boundary}\r\nContent-Disposition: form-data; name="${part}"; filename="foto.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const request = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Accept: text/html,application/json',
    `Cookie: ${cookie}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    `Content-Length: ${String(head.length + bytes.length + tail.length)}`,
    'Connection: close',
    '',
    '',
  ].join('\r\n');
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(request);
      socket.write(head);
      void dribble();
    });
    const dribble = async (): Promise<void> => {
      for (let at = 0; at < cutAt; at += slice) {
        socket.write(bytes.subarray(at, Math.min(at + slice, cutAt)));
        await new Promise((next) => setTimeout(next, 10));
      }
      socket.destroy();
    };
    socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
}
