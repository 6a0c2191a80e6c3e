import { mayAnswerDataRequest, mayEnterDataRequests, maySeeDataRequest } from './data-request-permissions.js';
import type { OfficerActor } from './holding.js';

const roles = { leads: new Set(['head']), operates: new Set(['operator']) };
const officer = (role: string, agency: string): OfficerActor => ({
  kind: 'officer',
  id: role,
  name: 'X',
  holdings: [{ agency, role }],
});
const head = officer('head', 'dinsos');
const operator = officer('operator', 'diskominfo');
const correct = { kind: 'correct', agency: 'dinsos' } as const;
const erase = { kind: 'erase' } as const;

it('a head sees what people ask of the own agency, who runs the system sees all, nobody else anything', () => {
  expect([head, operator, officer('verifier', 'dinsos')].map((one) => mayEnterDataRequests(one, roles))).toEqual([
    true,
    true,
    false,
  ]);
  expect(maySeeDataRequest(head, correct, roles)).toBe(true);
  expect(maySeeDataRequest(head, { ...correct, agency: 'kel-sisir' }, roles)).toBe(false);
  expect(maySeeDataRequest(head, erase, roles)).toBe(false);
  expect(maySeeDataRequest(operator, erase, roles)).toBe(true);
  expect(mayEnterDataRequests({ ...operator, onlyTask: 'c.1' }, roles)).toBe(false);
});

it('a head answers corrections; erasing is for who runs the system', () => {
  expect(mayAnswerDataRequest(head, correct, roles)).toEqual({ allowed: true });
  expect(mayAnswerDataRequest(operator, erase, roles)).toEqual({ allowed: true });
  expect(mayAnswerDataRequest(head, { ...erase, agency: 'dinsos' }, roles)).toEqual({
    allowed: false,
    reason: 'Permintaan menghapus data hanya dijawab pengelola sistem.',
  });
});
