import { standardPrivacy } from '@alur/city';
import { revealReason } from './reveal-reason.js';

const judged = (reason: string, note?: string): string => {
  const result = revealReason(standardPrivacy, { reason, ...(note === undefined ? {} : { note }) });
  return result.ok ? 'ok' : `${result.error.code} ${Object.keys(result.error.fields ?? {}).join()}`;
};

it('is one of those that the city wrote down', () => {
  expect(judged('match-original')).toBe('ok');
  expect(judged('curious')).toBe('REASON_MISSING reason');
  expect(judged('constructor')).toBe('REASON_MISSING reason');
});

it('is said in words where the city asks for them', () => {
  expect(judged('other', 'pemohon lupa nomornya')).toBe('ok');
  expect(judged('other')).toBe('REASON_MISSING note');
  expect(judged('other', ' perlu      ')).toBe('REASON_MISSING note');
});

it('holds no number by which somebody is found: it stands in the audit', () => {
  expect(judged('other', 'NIK 3579011708909901 diminta')).toBe('REASON_PERSONAL note');
  expect(judged('match-original', 'telepon 0812-0000-1234')).toBe('REASON_PERSONAL note');
  expect(judged('other', 'berkas nomor 12 tahun 2026')).toBe('ok');
});
