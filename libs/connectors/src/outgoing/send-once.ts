import { isIP } from 'node:net';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ConnectorCall, ConnectorSettings, OutsideWorld } from './connector.js';

export interface Sending {
  readonly url: URL;
  /** Where the connection goes, whatever the name would lead to by now. */
  readonly address: string;
  readonly call: ConnectorCall;
  readonly secret?: string;
}

type Limits = Pick<ConnectorSettings, 'timeoutMs' | 'answerBytes'> & Pick<OutsideWorld, 'port' | 'authority'>;

const unreachable: Rejection = {
  code: 'CONNECTOR_UNREACHABLE',
  message: 'Sistem tujuan tidak menjawab. Permintaan dicoba lagi nanti.',
};

/** One request, one answer, no second address: the text of an answer of 2xx in JSON. */
export function sendOnce({ url, address, call, secret }: Sending, limits: Limits): Promise<Result<string, Rejection>> {
  const body = call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body));
  return new Promise((resolve) => {
    const fail = (rejection: Rejection): void => resolve(err(rejection));
    const sent = request(
      {
        host: url.hostname,
        servername: url.hostname,
        port: limits.port,
        path: `${url.pathname}${url.search}`,
        method: call.method,
        agent: false,
        minVersion: 'TLSv1.2',
        maxHeaderSize: 16_384,
        signal: AbortSignal.timeout(limits.timeoutMs),
        lookup: (_host, { all }, done) => {
          const family = isIP(address);
          if (all === true) done(null, [{ address, family }]);
          else done(null, address, family);
        },
        headers: {
          accept: 'application/json',
          'accept-encoding': 'identity',
          ...(body ? { 'content-type': 'application/json', 'content-length': body.length } : {}),
          ...(secret === undefined ? {} : { authorization: secret }),
          ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
        },
        ...(limits.authority === undefined ? {} : { ca: limits.authority }),
      },
      (answer) => {
        const refusal = refusalOf(answer);
        if (refusal) {
          answer.destroy();
          return fail(refusal);
        }
        void collect(answer, limits.answerBytes).then(resolve, () => fail(unreachable));
      },
    );
    sent.on('error', () => fail(unreachable));
    sent.end(body);
  });
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage): Rejection | undefined {
  if (statusCode >= 300 && statusCode < 400)
    return { code: 'CONNECTOR_REDIRECTED', message: 'Sistem tujuan menunjuk ke alamat lain. Itu tidak diikuti.' };
  if (statusCode < 200 || statusCode >= 400)
    return { code: 'CONNECTOR_REFUSED', message: `Sistem tujuan menolak permintaan (${String(statusCode)}).` };
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    return { code: 'CONNECTOR_ANSWER_INVALID', message: 'Jawaban sistem tujuan bukan JSON.' };
  return undefined;
}

async function collect(answer: IncomingMessage, most: number): Promise<Result<string, Rejection>> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) {
      answer.destroy();
      return err({ code: 'CONNECTOR_ANSWER_TOO_LARGE', message: 'Jawaban sistem tujuan terlalu besar.' });
    }
    parts.push(part);
  }
  return ok(Buffer.concat(parts).toString('utf8'));
}
