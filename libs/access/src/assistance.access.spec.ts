import { actorOfCitizen, mayAssist } from './assistance.js';
import type { OfficerActor } from './holding.js';
import { routePolicies, routePolicy } from './route-policies.js';
import type { PolicyId } from './route-policies.js';

const assists = new Set(['front-office', 'village-operator']);
const officer = (role: string, more: Partial<OfficerActor> = {}): OfficerActor => ({
  kind: 'officer',
  id: 'ratna',
  name: 'Ratna',
  holdings: [{ agency: 'kel-sisir', role }],
  ...more,
});

it('is the work of counters and village operators, and of nobody who came by a link', () => {
  expect(mayAssist(officer('front-office'), assists)).toEqual({ allowed: true });
  expect(mayAssist(officer('village-operator'), assists)).toEqual({ allowed: true });
  const refused = { allowed: false, reason: expect.stringContaining('petugas loket') as string };
  expect(mayAssist(officer('lurah'), assists)).toEqual(refused);
  expect(mayAssist(officer('front-office', { onlyTask: 'c.t' }), assists)).toEqual(refused);
  expect(mayAssist(officer('front-office', { holdings: [] }), assists)).toEqual(refused);
});

it('reaches what there is to fill in, and nothing else that is the applicant’s', () => {
  const reached = (Object.keys(routePolicies) as PolicyId[]).filter((id) => routePolicy(id).assisted);
  expect(reached).toEqual([
    ...['draft.begin', 'draft.read', 'draft.write', 'draft.submit', 'draft.sent'],
    ...['own-case.list', 'correction.read', 'correction.write', 'assistance.end'],
  ]);
});

it('names on whose behalf and by whom', () => {
  expect(actorOfCitizen({ kind: 'citizen', id: 'siti' })).toBe('citizen:siti');
  expect(actorOfCitizen({ kind: 'citizen', id: 'siti', assistedBy: 'ratna' })).toBe('citizen:siti by officer:ratna');
});
