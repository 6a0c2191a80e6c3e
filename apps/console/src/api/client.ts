import type { Problem } from '@alur/contracts';
import { isSomebodyHere } from './presence.js';

/** A refusal of the API, or a network that did not carry the question (`OFFLINE`, status 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    /** Sentences by field id. */
    readonly fields: Readonly<Record<string, string>>,
  ) {
    super(detail);
  }
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly form?: FormData;
  /** Revision or tag of what is changed. */
  readonly ifMatch?: number | string;
}

const offline = new ApiProblem(
  0,
  'OFFLINE',
  'Sambungan terputus. Isian Anda tetap ada di layar ini. Coba lagi sebentar lagi.',
  {},
);

/** Asks who is there for a fresh proof; false when they would rather not. */
type Prove = (problem: ApiProblem) => Promise<boolean>;
let prove: Prove | undefined;

/** Where the dialog lives that asks. Returns how to take it away again. */
export function proveBy(ask: Prove): () => void {
  prove = ask;
  return () => {
    prove = undefined;
  };
}

/** Throws an ApiProblem for everything that is not a success. An act that needs a fresh proof is done again once it was given. */
export async function ask<T>(path: string, asked: Asked = {}): Promise<T> {
  try {
    return await send<T>(path, asked);
  } catch (error) {
    const needsProof = error instanceof ApiProblem && error.code === 'STEP_UP_NEEDED';
    if (needsProof && (await prove?.(error))) return send<T>(path, asked);
    throw error;
  }
}

async function send<T>(path: string, { method = 'GET', body, form, ifMatch }: Asked): Promise<T> {
  const answer = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(isSomebodyHere() ? {} : { 'x-alur-idle': '1' }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${String(ifMatch)}"` }),
    },
    ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw offline;
  });
  if (answer.status === 204) return undefined as T;
  const content: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer.status, content);
  return content as T;
}

/** A problem in the shape of the API, or a plain sentence for an answer that has none. */
export function problemOf(status: number, content: unknown): ApiProblem {
  const problem = content as Partial<Problem> | undefined;
  if (!problem?.code)
    return new ApiProblem(status, 'UNKNOWN', 'Ada gangguan di sistem kami. Coba lagi sebentar lagi.', {});
  return new ApiProblem(
    status,
    problem.code,
    problem.detail ?? '',
    Object.fromEntries((problem.errors ?? []).map(({ field, detail }) => [field, detail])),
  );
}
