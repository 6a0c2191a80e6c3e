import type { OfficerActor } from './holding.js';
import type { MessageSenders } from './message-permissions.js';
import { maySendMessages } from './message-permissions.js';

const officer = (agency: string, role: string, more: Partial<OfficerActor> = {}): OfficerActor => ({
  kind: 'officer',
  id: 'o',
  name: 'o',
  holdings: [{ agency, role }],
  ...more,
});
const city: MessageSenders = {
  operators: new Set(['operator']),
  leads: new Set(['head']),
  owners: new Set(['dinsos']),
};
const withoutOperators = { ...city, operators: new Set<string>() };

describe('who may send a message from outside', () => {
  it('who runs the system, and no head beside them', () => {
    expect(maySendMessages(officer('kominfo', 'operator'), city).allowed).toBe(true);
    expect(maySendMessages(officer('dinsos', 'head'), city)).toEqual({
      allowed: false,
      reason: 'Pesan ke permohonan hanya boleh dikirim pengelola sistem.',
    });
  });

  it('where nobody has that role, who leads an agency that owns a service', () => {
    expect(maySendMessages(officer('dinsos', 'head'), withoutOperators).allowed).toBe(true);
    expect(maySendMessages(officer('kominfo', 'head'), withoutOperators).allowed).toBe(false);
    expect(maySendMessages(officer('dinsos', 'verifier'), withoutOperators).allowed).toBe(false);
  });

  it('nobody who came by a link', () => {
    expect(maySendMessages(officer('kominfo', 'operator', { onlyTask: 'c.1' }), city).allowed).toBe(false);
  });
});
