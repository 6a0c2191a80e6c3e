// A refusal as it is sent: problem+json (RFC 9457), or a page where somebody looks at one.
import type { Problem } from '@alur/contracts';
import type { Rejection } from '@alur/kernel';
import type { FastifyRequest } from 'fastify';

export interface Fault {
  readonly status: number;
  readonly title: string;
  readonly rejection: Rejection;
  /** Seconds; absent when asking again would not help. */
  readonly retryAfter?: number;
}

export function problemOf({ status, title, rejection }: Fault, traceId: string, request: FastifyRequest): Problem {
  const errors = Object.entries(rejection.fields ?? {}).map(([field, detail]) => ({
    pointer: `/${field.replaceAll('.', '/')}`,
    field,
    detail,
  }));
  return {
    type: `urn:alur:problem:${rejection.code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status,
    code: rejection.code,
    detail: rejection.message,
    instance: request.url.split('?')[0] ?? '/',
    ...(errors.length > 0 ? { errors } : {}),
    traceId,
  };
}

export const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
