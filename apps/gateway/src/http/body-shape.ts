// JSON may be nested without end, or be one object of a hundred thousand names: whoever walks through it pays for each.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RejectionError } from './rejection-error.js';

/** The deepest that people send is a drawing or a table of the studio: about a dozen. */
const mostDepth = 64;
/** Of one object. Lists may be longer: each is judged where it is read. */
const mostNames = 1_000;

const misshapen = new RejectionError({
  code: 'REQUEST_INVALID',
  message: 'Kiriman ini bersusun terlalu dalam atau terlalu lebar. Periksa lagi, lalu kirim ulang.',
});

export function limitBodyShape(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _reply, done) => done(isMisshapen(request.body) ? misshapen : undefined));
}

/** Goes by levels, never by calls, so that the depth it looks for is not its own. */
export function isMisshapen(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostDepth) return true;
    const objects = level.filter((one): one is object => one !== null && typeof one === 'object');
    if (objects.some((one) => !Array.isArray(one) && Object.keys(one).length > mostNames)) return true;
    level = objects.flatMap((one) => Object.values(one).filter((inner) => typeof inner === 'object'));
  }
  return false;
}
