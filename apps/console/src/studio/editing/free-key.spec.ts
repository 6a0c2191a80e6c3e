import { freeKey, keyFrom } from './free-key.js';

it('a key is made of the first name, and is nobody else’s', () => {
  expect(keyFrom('  Kepala Dinas Sosial, Kota Batu ')).toBe('kepala-dinas-sosial-kota-batu');
  expect(keyFrom('3 Camat é')).toBe('camat-e');
  expect(keyFrom('???')).toBe('bagian');
  expect(keyFrom('a'.repeat(80))).toHaveLength(50);
  expect(freeKey('Camat', ['camat', 'camat-2'])).toBe('camat-3');
});
