import 'reflect-metadata';
import type { Session } from '@alur/application';
import type { Ports } from '@alur/platform';
import type { FastifyRequest } from 'fastify';
import { AccountsController } from '../api/accounts.controller.js';
import { CasesController } from '../api/cases.controller.js';
import { StudioExportsController } from '../api/studio/exports.controller.js';
import { TasksController } from '../api/tasks.controller.js';
import { RejectionError } from '../http/rejection-error.js';
import type { Binds } from './step-up.js';
import { checkStepUp, stepUpKey, whenItBinds } from './step-up.js';

const session: Session = {
  kind: 'officer',
  subject: 'one',
  expiresAt: '2026-11-28T10:00:00.000Z',
  provedAt: '2026-11-28T08:00:00.000Z',
  readAt: '2026-11-28T08:00:00.000Z',
};

/** The code and the field that is asked for, or nothing when the act is let through. */
async function asked(
  given: { readonly at: string; readonly required?: boolean; readonly totp?: boolean; readonly binds?: boolean },
  as: Session = session,
): Promise<readonly string[]> {
  const ports = {
    city: { security: { stepUp: { required: given.required ?? true, minutes: 5 } } },
    accounts: { findById: () => Promise.resolve(given.totp ? { totpSecret: 'sealed' } : {}) },
  } as unknown as Ports;
  const binds: Binds = () => Promise.resolve(given.binds ?? true);
  try {
    await checkStepUp(ports, {
      binds,
      request: {} as FastifyRequest,
      session: { ...as, readAt: `2026-11-28T${given.at}.000Z` },
    });
    return [];
  } catch (error) {
    if (!(error instanceof RejectionError)) throw error;
    return [error.rejection.code, ...Object.keys(error.rejection.fields ?? {})];
  }
}

it('asks for what the account has, once the last proof is older than the city allows', async () => {
  expect(await asked({ at: '08:05:00' })).toEqual([]);
  expect(await asked({ at: '08:05:01' })).toEqual(['STEP_UP_NEEDED', 'password']);
  expect(await asked({ at: '08:05:01', totp: true })).toEqual(['STEP_UP_NEEDED', 'code']);
});

it('asks nobody where it is off, where the act does not bind, and who came by a link', async () => {
  expect(await asked({ at: '09:00:00', required: false })).toEqual([]);
  expect(await asked({ at: '09:00:00', binds: false })).toEqual([]);
  expect(await asked({ at: '09:00:00' }, { ...session, kind: 'link' })).toEqual([]);
});

it('stands before decisions, masked values, exports and accounts', () => {
  const on = (controller: object, act?: string): unknown =>
    Reflect.getMetadata(
      stepUpKey,
      act === undefined ? controller : ((controller as { prototype: Record<string, object> }).prototype[act] ?? {}),
    );
  expect(on(TasksController, 'complete')).toBe(whenItBinds);
  expect(on(TasksController, 'reveal')).toEqual(expect.any(Function));
  expect(on(CasesController, 'reveal')).toEqual(expect.any(Function));
  for (const act of ['invite', 'confirm']) expect(on(AccountsController, act)).toEqual(expect.any(Function));
  expect(on(StudioExportsController)).toEqual(expect.any(Function));
});
