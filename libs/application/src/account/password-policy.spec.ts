import { standardSecurity } from '@alur/city';
import { passwordAdvice, passwordFault } from './password-policy.js';

const context = { nip: '198504122010012003', name: 'Dra. Sulastri Contoh, M.Si.', city: 'Kota Batu' };
const standard = standardSecurity.passwords;
const bssn = { minLength: 12, mixed: true, expiresAfterDays: 90, basis: 'BSSN 4/2021', since: '2021-05-21' };
const fault = (password: string): string | undefined => passwordFault(standard, password, context);

describe('what may be taken', () => {
  it.each([
    'genteng miring ketan hitam',
    'tjokro-velg-umbi-7',
    'kVx9#mQ2pLw8zRt',
    'perahu nelayan itu bocor',
    '家の前の赤い郵便受けに手紙が三通届いた',
  ])('%s', (password) => expect(fault(password)).toBeUndefined());

  it('nothing is cut off, and there is an end', () => {
    const long = 'genteng miring ketan hitam '.repeat(4);
    expect(fault(`${long}selesai`)).toBeUndefined();
    expect(fault('genteng miring ketan hitam, '.repeat(6))).toContain('128');
  });
});

describe('what may not', () => {
  it('too short, counted as people count', () => {
    expect(fault('genteng miring')).toContain('15 huruf');
  });

  it.each([
    'passwordpassword',
    'P4ssw0rd!P4ssw0rd!',
    '123456789012345',
    'qwertyuiopasdfghjkl',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'Bismillah2026Sukses',
    'sayangku cintaku 1990',
    'indonesiamerdeka1945',
    'pelayananpublik2026!',
    'correct horse battery staple',
    'zyxwvutsrqponmlkjih',
  ])('common: %s', (password) => expect(fault(password)).toContain('mudah ditebak'));

  it.each([
    ['198504122010012003', '198504122010012003'],
    ['genteng 19850412 miring', '19850412'],
    ['sulastri dan genteng', 'sulastri'],
    ['jalan Contoh nomor enam', 'contoh'],
    ['genteng miring di batu', 'batu'],
    ['genteng alur miring', 'alur'],
  ])('of the owner, the city or the product: %s', (password, word) => expect(fault(password)).toContain(`"${word}"`));

  it('a profile for an audit asks for a mixture', () => {
    expect(passwordFault(bssn, 'genteng miring ketan', context)).toContain('huruf besar');
    expect(passwordFault(bssn, 'Genteng-Miring-7', context)).toBeUndefined();
  });
});

it('what is asked is said before', () => {
  expect(passwordAdvice(standard)).toContain('15 huruf; spasi boleh');
  expect(passwordAdvice(bssn)).toContain('12 huruf, dengan huruf besar');
});
