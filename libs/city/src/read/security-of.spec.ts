import { standardSecurity } from '../contract/security.js';
import { securityOf, unknownProfile } from './security-of.js';

const bssn = { minLength: 12, mixed: true, expiresAfterDays: 90, basis: 'Peraturan BSSN 4/2021', since: '2021-05-21' };

it('a city that says nothing gets the standard: long passwords, no mixture, step-up', () => {
  expect(securityOf()).toEqual(standardSecurity);
  expect(standardSecurity.passwords).toMatchObject({ minLength: 15, mixed: false });
});

it('the chosen profile is in force, and what is left out stays standard', () => {
  const rules = securityOf({
    passwordProfile: 'bssn',
    passwordProfiles: { bssn },
    sessions: { officer: { idleMinutes: 10, hours: 8 } },
    stepUp: { required: false },
  });
  expect(rules.passwords).toEqual(bssn);
  expect(rules.sessions).toEqual({ ...standardSecurity.sessions, officer: { idleMinutes: 10, hours: 8 } });
  expect(rules.stepUp).toEqual({ required: false, minutes: 5 });
});

it('a profile that nobody wrote down is named', () => {
  expect(unknownProfile({ passwordProfile: 'bsn', passwordProfiles: { bssn } })).toBe('bsn');
  expect(unknownProfile({ passwordProfile: 'bssn', passwordProfiles: { bssn } })).toBeUndefined();
  expect(unknownProfile()).toBeUndefined();
});
