import type { City } from '@alur/city';
import { standardSecurity } from '@alur/city';
import { sessionLimitOf } from './session-limit.js';

const role = (key: string, operates = false) => ({ [key]: { key, name: key, byLink: false, leads: false, operates } });
const city = {
  security: standardSecurity,
  roles: { ...role('service'), ...role('designer'), ...role('operator', true) },
};
const limitOf = (...roles: readonly string[]) =>
  sessionLimitOf(city as unknown as City, {
    kind: 'officer',
    id: 'one',
    name: 'X',
    holdings: roles.map((one) => ({ agency: 'diskominfo', role: one })),
  });

it('the strictest of the offices that somebody holds counts', () => {
  const { officer, designer, operator } = standardSecurity.sessions;
  expect(limitOf('service')).toBe(officer);
  expect(limitOf('service', 'designer')).toBe(designer);
  expect(limitOf('designer', 'operator', 'service')).toBe(operator);
});
