// JSON may be nested without end; who walks through it here does so by calling themselves.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RejectionError } from './rejection-error.js';

/** The deepest that people send is a drawing or a table of the studio: about a dozen. */
const mostDepth = 64;

const tooDeep = new RejectionError({
  code: 'REQUEST_INVALID',
  message: 'Kiriman ini bersusun terlalu dalam. Periksa lagi, lalu kirim ulang.',
});

export function limitBodyDepth(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _reply, done) => done(isDeeper(request.body, mostDepth) ? tooDeep : undefined));
}

/** Whether something in a value of JSON stands under more than so many others. Goes by levels, never by calls. */
export function isDeeper(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((one) =>
      one !== null && typeof one === 'object' ? Object.values(one).filter((inner) => typeof inner === 'object') : [],
    );
  }
  return false;
}
