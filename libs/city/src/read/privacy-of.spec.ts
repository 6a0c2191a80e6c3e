import { standardPrivacy } from '../contract/privacy.js';
import { privacyOf } from './privacy-of.js';

it('a city that says nothing masks the numbers by which people are found, and answers within 72 hours', () => {
  expect(privacyOf()).toEqual(standardPrivacy);
  expect(standardPrivacy.masking.kinds).toEqual(['nik', 'family-card', 'phone']);
  expect(standardPrivacy.requests.hours).toBe(72);
});

it('what a city says is in force, the rest stays standard; a reason needs words only where it says so', () => {
  const written = { basis: 'Perwali 1/2027', since: '2027-01-01' };
  const rules = privacyOf({
    masking: { kinds: ['nik'], classes: ['specific'], ...written },
    reveal: {
      perHour: 5,
      seconds: 30,
      reasons: { check: { label: 'Periksa' }, other: { label: 'Lain', needsNote: true } },
      ...written,
    },
  });
  expect(rules.masking.classes).toEqual(['specific']);
  expect(rules.reveal.reasons).toEqual({
    check: { label: 'Periksa', needsNote: false },
    other: { label: 'Lain', needsNote: true },
  });
  expect(rules.requests).toEqual(standardPrivacy.requests);
});
