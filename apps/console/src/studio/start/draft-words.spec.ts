import { originWords } from './draft-words.js';

const from = { kind: 'version', serviceId: 'sktm', hash: 'a' } as const;

it('a draft of a version says whether it is the next one or another service', () => {
  expect(originWords({ origin: from, serviceId: 'sktm' })).toBe('Versi yang terbit');
  expect(originWords({ origin: from, serviceId: 'sktm-baru' })).toBe('Salinan sktm');
  expect(originWords({ origin: { kind: 'sop', file: 'SOP.xlsx' } })).toBe('Tabel SOP SOP.xlsx');
});
