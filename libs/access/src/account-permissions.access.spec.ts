import type { AccountForAccess } from './account-permissions.js';
import { accountPermissions, mayEnterAccounts, maySeeAccount } from './account-permissions.js';
import type { OfficerActor } from './holding.js';

const roles = { leads: new Set(['head', 'lurah']), operates: new Set(['operator']) };
const officer = (role: string, agency: string, id = `${agency}-${role}`): OfficerActor => ({
  kind: 'officer',
  id,
  name: 'X',
  holdings: [{ agency, role }],
});
const machine = { kind: 'operator', name: 'root' } as const;
const operator = officer('operator', 'diskominfo');
const head = officer('head', 'dinsos');
const verifier: AccountForAccess = { ids: ['dinsos-verifier'], agencies: ['dinsos'] };
const invited: AccountForAccess = { ...verifier, invitedBy: `officer:${operator.id}` };
const allowed = (actor: OfficerActor | typeof machine, account = verifier): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(accountPermissions(actor, account, roles)).map(([act, permission]) => [act, permission.allowed]),
  );

it('whoever runs the system invites, signs out and confirms, as an officer or at the machine', () => {
  expect(allowed(operator)).toEqual({ invite: true, confirm: true, endSessions: true });
  expect(allowed(machine)).toEqual({ invite: true, confirm: true, endSessions: true });
});

it('a head only makes sure of people of the own agency', () => {
  expect(allowed(head)).toEqual({ invite: false, confirm: true, endSessions: false });
  expect(allowed(officer('head', 'kec-batu'))).toEqual({ invite: false, confirm: false, endSessions: false });
  expect(maySeeAccount(head, verifier, roles)).toBe(true);
  expect(maySeeAccount(officer('head', 'kec-batu'), verifier, roles)).toBe(false);
});

it('everybody else sees and does nothing', () => {
  const clerk = officer('verifier', 'dinsos', 'dinsos-another');
  expect(allowed(clerk)).toEqual({ invite: false, confirm: false, endSessions: false });
  expect([mayEnterAccounts(clerk, roles), mayEnterAccounts(head, roles), mayEnterAccounts(operator, roles)]).toEqual([
    false,
    true,
    true,
  ]);
  expect(mayEnterAccounts({ ...operator, onlyTask: 'one' }, roles)).toBe(false);
});

it('nobody decides on an own account, under whichever of their ids', () => {
  const own: AccountForAccess = { ids: ['other', operator.id], agencies: ['diskominfo'] };
  expect(allowed(operator, own)).toEqual({ invite: false, confirm: false, endSessions: false });
});

it('whoever invited is not who makes sure; another operator or the head is', () => {
  expect(allowed(operator, invited)['confirm']).toBe(false);
  expect(allowed(officer('operator', 'diskominfo', 'second'), invited)['confirm']).toBe(true);
  expect(allowed(head, invited)['confirm']).toBe(true);
});
