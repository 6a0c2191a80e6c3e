import { admit } from './admission.js';
import type { Visitor, Who } from './admission.js';
import type { OfficerActor } from './holding.js';

const officer = (role: string, onlyTask?: string): OfficerActor => ({
  kind: 'officer',
  id: role,
  name: role,
  holdings: [{ agency: 'dinsos', role }],
  ...(onlyTask ? { onlyTask } : {}),
});
const nobody: Visitor = { demo: false };
const visitors: Readonly<Record<string, Visitor>> = {
  nobody,
  citizen: { ...nobody, citizen: { kind: 'citizen', id: 'c' } },
  verifier: { ...nobody, officer: officer('verifier') },
  byLink: { ...nobody, officer: officer('rt', 'c.1') },
  designer: { ...nobody, officer: officer('designer') },
  reviewer: { ...nobody, officer: officer('reviewer') },
  designerByLink: { ...nobody, officer: officer('designer', 'c.1') },
  demoCity: { demo: true },
};
const in_ = (who: Who): readonly string[] =>
  Object.entries(visitors).flatMap(([name, visitor]) => (admit(who, visitor) === 'in' ? [name] : []));

it('each door lets in whom it is for, and nobody else', () => {
  expect(in_('public')).toEqual(Object.keys(visitors));
  expect(in_('citizen')).toEqual(['citizen']);
  expect(in_('officer')).toEqual(['verifier', 'byLink', 'designer', 'reviewer', 'designerByLink']);
  expect(in_('link')).toEqual(['byLink', 'designerByLink']);
  expect(in_('studio')).toEqual(['designer', 'reviewer']);
  expect(in_('designer')).toEqual(['designer']);
  expect(in_('demo')).toEqual(['demoCity']);
});

it('asks whoever is not signed in to do so; a room for others looks to officers as if it were not there', () => {
  for (const who of ['citizen', 'officer', 'studio', 'designer'] as const) expect(admit(who, nobody)).toBe('sign-in');
  expect(admit('studio', { ...nobody, officer: officer('verifier') })).toBe('nothing-here');
  expect(admit('link', nobody)).toBe('link-over');
  expect(admit('demo', nobody)).toBe('nothing-here');
});
