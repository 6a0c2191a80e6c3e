// Acts that bind the city ask for a fresh proof of presence; every route that does one says so, and one guard enforces it.
import type { Session } from '@alur/application';
import { completionBinds } from '@alur/application';
import type { Ports } from '@alur/platform';
import type { CustomDecorator } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RejectionError } from '../http/rejection-error.js';

export const stepUpKey = 'alur:step-up';

/** Whether this very request is such an act. */
export type Binds = (ports: Ports, request: FastifyRequest) => Promise<boolean>;

/** The officer proved to be there lately, at sign-in or since, or is asked to. Rejections: `STEP_UP_NEEDED`. */
export const NeedsStepUp = (when: Binds = () => Promise.resolve(true)): CustomDecorator => SetMetadata(stepUpKey, when);

/** An answer that signs or refuses. */
export const whenItBinds: Binds = (ports, { params, body, officer }) => {
  const { id } = params as { readonly id: string };
  const { data } = (body ?? {}) as { readonly data?: unknown };
  if (!officer) return Promise.resolve(false);
  return completionBinds(ports)(officer, id, typeof data === 'object' && data !== null ? { ...data } : {});
};

export async function checkStepUp(
  ports: Ports,
  { binds, request, session }: { readonly binds: Binds; readonly request: FastifyRequest; readonly session?: Session },
): Promise<void> {
  const { required, minutes } = ports.city.security.stepUp;
  // Who came by a one-time link has no account; the link itself is the proof.
  if (!required || session?.kind !== 'officer') return;
  const age = Date.parse(session.readAt) - Date.parse(session.provedAt);
  if (age <= minutes * 60_000 || !(await binds(ports, request))) return;
  const account = await ports.accounts.findById(session.subject);
  const [field, sentence] = account?.totpSecret
    ? (['code', 'Ketik 6 angka dari aplikasi di ponsel Anda.'] as const)
    : (['password', 'Ketik kata sandi Anda.'] as const);
  throw new RejectionError({
    code: 'STEP_UP_NEEDED',
    message: `Untuk tindakan ini, buktikan sekali lagi bahwa ini Anda. ${sentence}`,
    fields: { [field]: sentence },
  });
}
