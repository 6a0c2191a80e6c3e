import { sampleRules } from '../sample/sample-city.js';
import { wordingOf } from './wording.js';

const wording = wordingOf(sampleRules.words);
const asks = (text: string): boolean => wording.asks(text, 'fotokopi ktp');

describe('a phrase is asked for', () => {
  it.each([
    'Fotokopi KTP',
    'foto copy e-KTP pemohon',
    'FC KTP dan KK',
    'Foto-kopi Kartu Tanda Penduduk (2 lembar)',
    'Melampirkan fotokopinya, yaitu KTP',
    'Fotokopi KK, akta kelahiran, dan KTP-nya',
    'Tidak perlu surat pengantar, cukup fotokopi KTP',
    'Tanpa biaya. Bawalah fotokopi KTP.',
  ])('in "%s"', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'Foto rumah dari depan',
    'KTP',
    'KTP, bukan salinannya',
    'Tidak perlu fotokopi KTP atau Kartu Keluarga',
    'Siapkan NIK, tanpa fotokopi KTP',
    'Fotokopi KTP tidak perlu dibawa',
    'Fotokopi ijazah dan nomor KTP',
    'Fotokopi ijazah, lalu tunjukkan KTP asli',
    'Fotokopi ijazah. Sebutkan juga KTP Anda.',
    'Fotokopi',
    '',
  ])('not in "%s"', (text) => {
    expect(asks(text)).toBe(false);
  });

  it('and texts in other spelling say the same', () => {
    expect(wording.plain('Foto copy e-KTP!')).toBe(wording.plain('fotokopi Kartu Tanda Penduduk'));
    expect(wording.plain('Fotokopi KK')).not.toBe(wording.plain('Fotokopi KTP'));
  });
});
