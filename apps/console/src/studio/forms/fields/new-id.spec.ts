import { fieldId, optionValue, pageId } from './new-id.js';

const none = new Set<string>();

describe('an id', () => {
  it.each([
    ['Nama usaha', 'nama_usaha'],
    ['Berapa NIK Anda?', 'nik'],
    ['Apakah Anda?', 'apakah_anda'],
    ['Café & Résto', 'cafe_resto'],
    ['2 saksi', 'isian_2_saksi'],
    ['???', 'isian'],
  ])('of a question is made of its label: %s', (label, id) => {
    expect(fieldId(label, none)).toBe(id);
    expect(id).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  });

  it('is never one that is taken', () => {
    expect(fieldId('Nama', new Set(['nama', 'nama_2']))).toBe('nama_3');
    expect(pageId('Di mana usaha Anda?', new Set(['usaha']))).toBe('usaha-2');
  });

  it('of an option may begin with a digit', () => {
    expect(optionValue('450 watt')).toBe('450-watt');
    expect(optionValue('Tidak benar atau tidak lengkap')).toBe('tidak-benar-tidak-lengkap');
  });
});
