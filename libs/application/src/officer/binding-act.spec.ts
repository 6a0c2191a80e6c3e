import { bindsTheCity } from './binding-act.js';

const element = (id: string, participant: string) => ({ id, type: 'userTask', participant });
const bundle = {
  process: { elements: { check: element('check', 'service'), sign: element('sign', 'lurah') } },
  letters: { sktm: { signer: 'lurah' } },
  outcomes: { granted: { kind: 'granted' }, refused: { kind: 'refused', ground: 'refusal_ground' } },
} as unknown as Parameters<typeof bindsTheCity>[0];

it('whoever signs a letter binds the city with every answer', () => {
  expect(bindsTheCity(bundle, 'sign', {})).toBe(true);
});

it('a refusal binds whoever gives it; a check that goes on does not', () => {
  expect(bindsTheCity(bundle, 'check', { verification: 'invalid', refusal_ground: 'incomplete' })).toBe(true);
  expect(bindsTheCity(bundle, 'check', { verification: 'valid' })).toBe(false);
  expect(bindsTheCity(bundle, 'check', { verification: 'valid', refusal_ground: '' })).toBe(false);
  expect(bindsTheCity(bundle, 'unknown', {})).toBe(false);
});
