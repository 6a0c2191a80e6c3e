// The one door through which we ask other systems over HTTP. Nothing else in gateway and worker sends a request.
import { readFile } from 'node:fs/promises';
import { lookup } from 'node:dns/promises';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { connectorUrl } from './connector-url.js';
import { isPublicAddress } from './public-address.js';
import { sendOnce } from './send-once.js';

export interface ConnectorSettings {
  /** As it stands in logs and findings. */
  readonly name: string;
  /** Names of hosts, in lower case; no other is ever asked. */
  readonly hosts: readonly string[];
  /** A file that holds what is sent as `Authorization`; read at each call, so that a changed secret counts at once. */
  readonly secretFile?: string;
  readonly timeoutMs: number;
  readonly answerBytes: number;
}

export const connectorLimits = { timeoutMs: 5_000, answerBytes: 1_048_576 } as const;

export interface ConnectorCall {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The same act has the same key, so that asking again does nothing twice. */
  readonly idempotencyKey?: string;
}

/** How the world is reached: other than these only where a test stands in for it. */
export interface OutsideWorld {
  resolve(host: string): Promise<readonly string[]>;
  isPublic(address: string): boolean;
  readonly port: number;
  /** Whom to believe besides the authorities that the machine knows. */
  readonly authority?: string;
}

export const outsideWorld: OutsideWorld = {
  resolve: async (host) => (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address),
  isPublic: isPublicAddress,
  port: 443,
};

export interface Connector {
  /**
   * The answer, where it is JSON that `isAnswer` knows. Rejections: `CONNECTOR_ADDRESS_REFUSED`, `CONNECTOR_UNREACHABLE`,
   * `CONNECTOR_REDIRECTED`, `CONNECTOR_REFUSED`, `CONNECTOR_ANSWER_TOO_LARGE`, `CONNECTOR_ANSWER_INVALID`.
   */
  ask<T>(call: ConnectorCall, isAnswer: (value: unknown) => value is T): Promise<Result<T, Rejection>>;
}

export const openConnector = (settings: ConnectorSettings, world: OutsideWorld = outsideWorld): Connector => ({
  async ask(call, isAnswer) {
    const url = connectorUrl(call.url, settings.hosts);
    if (!url.ok) return url;
    const address = await pinnedAddress(url.value.hostname, world);
    if (!address.ok) return address;
    const secret = settings.secretFile === undefined ? undefined : (await readFile(settings.secretFile, 'utf8')).trim();
    const answer = await sendOnce(
      { url: url.value, address: address.value, call, ...(secret === undefined ? {} : { secret }) },
      { ...settings, ...world },
    );
    if (!answer.ok) return answer;
    const value = parsed(answer.value);
    if (value === undefined || !isAnswer(value))
      return err({
        code: 'CONNECTOR_ANSWER_INVALID',
        message: 'Jawaban sistem tujuan tidak berbentuk seperti yang disepakati.',
      });
    return ok(value);
  },
});

/** Asked once: whatever the name leads to a moment later, the connection goes where was judged. One that is ours spoils all. */
async function pinnedAddress(host: string, world: OutsideWorld): Promise<Result<string, Rejection>> {
  const found = await world.resolve(host).catch((): readonly string[] => []);
  const [first] = found;
  if (first === undefined)
    return err({ code: 'CONNECTOR_UNREACHABLE', message: 'Alamat sistem tujuan tidak ditemukan.' });
  if (!found.every((address) => world.isPublic(address)))
    return err({
      code: 'CONNECTOR_ADDRESS_REFUSED',
      message: 'Nama tujuan mengarah ke jaringan yang tidak boleh dihubungi.',
    });
  return ok(first);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
