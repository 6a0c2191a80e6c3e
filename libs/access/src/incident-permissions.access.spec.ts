import type { OfficerActor } from './holding.js';
import type { RepairAct } from './incident-permissions.js';
import { agenciesInSight, mayRepair, maySeeIncident } from './incident-permissions.js';

const roles = { leads: new Set(['head', 'lurah']), operates: new Set(['operator']) };
const officer = (role: string, agency = 'dinsos', more: Partial<OfficerActor> = {}): OfficerActor => ({
  kind: 'officer',
  id: `${agency}-${role}`,
  name: 'X',
  holdings: [{ agency, role }],
  ...more,
});
const acts: readonly RepairAct[] = ['retry', 'resolve', 'skip', 'move', 'cancel'];
const console_ = { kind: 'operator', name: 'root' } as const;

describe('who sees incidents', () => {
  it('a head sees those of the own agency, and no others', () => {
    expect(agenciesInSight(officer('head'), roles)).toEqual(['dinsos']);
    expect(maySeeIncident(officer('head'), 'dinsos', roles)).toBe(true);
    expect(maySeeIncident(officer('head'), 'kec-batu', roles)).toBe(false);
  });

  it('of several offices only those that lead count, each agency once', () => {
    const several = officer('head', 'dinsos', {
      holdings: [
        { agency: 'dinsos', role: 'head' },
        { agency: 'kel-sisir', role: 'lurah' },
        { agency: 'kel-sisir', role: 'lurah' },
        { agency: 'kec-batu', role: 'verifier' },
      ],
    });
    expect(agenciesInSight(several, roles)).toEqual(['dinsos', 'kel-sisir']);
  });

  it('an officer who leads nothing sees none', () => {
    expect(agenciesInSight(officer('verifier'), roles)).toEqual([]);
  });

  it('who runs the system sees all, as an officer or at the machine', () => {
    expect(agenciesInSight(officer('operator', 'diskominfo'), roles)).toBe('all');
    expect(agenciesInSight(console_, roles)).toBe('all');
  });

  it('a one-time link opens no incident, whoever holds it', () => {
    expect(agenciesInSight(officer('operator', 'diskominfo', { onlyTask: 'c.1' }), roles)).toEqual([]);
  });
});

describe('who mends incidents', () => {
  it('a head has them tried again and nothing else, with a reason', () => {
    expect(acts.filter((act) => mayRepair(officer('head'), act, roles).allowed)).toEqual(['retry']);
    expect(mayRepair(officer('head'), 'skip', roles)).toEqual({
      allowed: false,
      reason: 'Hanya pengelola sistem yang boleh melakukan ini. Minta bantuan Diskominfo.',
    });
  });

  it.each([officer('operator', 'diskominfo'), console_])('who runs the system may do everything', (actor) => {
    expect(acts.filter((act) => mayRepair(actor, act, roles).allowed)).toEqual(acts);
  });
});
