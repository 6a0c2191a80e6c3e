import type { KeyStatus } from '@alur/application';
import { runCommandLine } from '../command-line/run.js';
import { lacksKeys, statusLines } from './words.js';

const status: KeyStatus = {
  ring: { sealing: 'new', opening: ['old', 'mid', 'new'], index: ['i1', 'i2'] },
  wrapped: { mid: 3, new: 5 },
  sealed: { new: 1 },
  indexed: { i1: 2 },
  destroyed: 4,
};

describe('what is told of the keys', () => {
  it('says of each whether it seals, is needed, or may leave the ring', () => {
    expect(statusLines(status)).toEqual([
      'Kunci old: 0 kunci pemohon, 0 faktor kedua; boleh dikeluarkan',
      'Kunci mid: 3 kunci pemohon, 0 faktor kedua; masih dipakai',
      'Kunci new: 5 kunci pemohon, 1 faktor kedua; dipakai menyegel',
      'Rahasia indeks i1: 2 baris',
      'Rahasia indeks i2: 0 baris',
      'Kunci pemohon yang sudah dimusnahkan: 4',
    ]);
    expect(lacksKeys(status)).toBe(false);
  });

  it('names a key that is needed and is not there', () => {
    const lacking = { ...status, wrapped: { gone: 2 }, indexed: { i0: 1 } };
    expect(statusLines(lacking)).toContain('Kunci gone: 2 kunci pemohon, 0 faktor kedua; TIDAK ADA di berkas kunci');
    expect(statusLines(lacking)).toContain('Rahasia indeks i0: 1 baris; TIDAK ADA di berkas kunci');
    expect(lacksKeys(lacking)).toBe(true);
  });
});

it.each(['status', 'rotate', 'rewrap'])('alur keys %s does nothing without the ring', async (name) => {
  let text = '';
  const streams = { out: (more: string) => void (text += more), error: (more: string) => void (text += more) };
  const environment = { DATABASE_URL: 'postgres://nowhere' };
  expect(await runCommandLine(['keys', name], { streams: streams as never, environment })).toBe(2);
  expect(text).toContain('SECRET_KEY_PATH');
});
