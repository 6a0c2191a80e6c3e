import type { OfficerActor } from './holding.js';
import { maySendMessages } from './message-permissions.js';

const officer = (role: string, more: Partial<OfficerActor> = {}): OfficerActor => ({
  kind: 'officer',
  id: 'o',
  name: 'o',
  holdings: [{ agency: 'dinsos', role }],
  ...more,
});
const operates = new Set(['operator']);

describe('who may send a message from outside', () => {
  it('who runs the system', () => {
    expect(maySendMessages(officer('operator'), operates)).toEqual({ allowed: true });
  });

  it('nobody else, not even a head, and nobody who came by a link', () => {
    const refused = { allowed: false, reason: 'Pesan ke permohonan hanya boleh dikirim pengelola sistem.' };
    expect(maySendMessages(officer('head'), operates)).toEqual(refused);
    expect(maySendMessages(officer('operator', { onlyTask: 'c.1' }), operates)).toEqual(refused);
  });
});
