import { standardTimeOf, timeInWords, timesInWords, workingTimeIn } from './time.js';

it.each([
  ['15 menit', { days: 0, minutes: 15 }],
  ['15 (lima belas) menit', { days: 0, minutes: 15 }],
  ["30'", { days: 0, minutes: 30 }],
  ['5 mnt', { days: 0, minutes: 5 }],
  ['2 jam', { days: 0, minutes: 120 }],
  ['1,5 jam', { days: 0, minutes: 90 }],
  ['setengah jam', { days: 0, minutes: 30 }],
  ['1 jam 30 menit', { days: 0, minutes: 90 }],
  ['satu hari', { days: 1, minutes: 0 }],
  ['sehari', { days: 1, minutes: 0 }],
  ['3 Hari Kerja', { days: 3, minutes: 0 }],
  ['maks. 3 hari', { days: 3, minutes: 0 }],
  ['± 10 menit', { days: 0, minutes: 10 }],
  ['1-2 hari kerja', { days: 2, minutes: 0 }],
  ['1 s/d 3 hari', { days: 3, minutes: 0 }],
  ['15 sampai 30 menit', { days: 0, minutes: 30 }],
  ['1 hari 2 jam', { days: 1, minutes: 120 }],
  ['2 minggu', { days: 10, minutes: 0 }],
  ['½ jam', { days: 0, minutes: 30 }],
  ['1/2 jam', { days: 0, minutes: 30 }],
  ['1½ jam', { days: 0, minutes: 90 }],
  ['10’', { days: 0, minutes: 10 }],
  ['2 j', { days: 0, minutes: 120 }],
  ['3 hr', { days: 3, minutes: 0 }],
  ['120 detik', { days: 0, minutes: 2 }],
  ['2 x 24 jam', { days: 2, minutes: 0 }],
  ['maks. 3x24 jam', { days: 3, minutes: 0 }],
  ['30 menit s/d 1 jam', { days: 0, minutes: 60 }],
  ['1 jam - 2 hari', { days: 2, minutes: 0 }],
  ['+/- 1 jam', { days: 0, minutes: 60 }],
  ['1 (satu) hari', { days: 1, minutes: 0 }],
  ['01:30', { days: 0, minutes: 90 }],
  ['0:15:00', { days: 0, minutes: 15 }],
])('%s is working time', (text, time) => {
  expect(workingTimeIn(text)).toEqual(time);
});

it.each([
  '',
  'menyesuaikan',
  '1 bulan',
  '3 hari kalender',
  '15',
  '0 menit',
  '2 jam per berkas',
  '08.00-10.00',
  'kondisional',
  '10 hari kerja (dapat diperpanjang 7 hari)',
  '1 tahun',
  'x'.repeat(200),
])('%s is none', (text) => {
  expect(workingTimeIn(text)).toBeUndefined();
});

describe('in the process', () => {
  it('whole hours and days are what they are', () => {
    expect(standardTimeOf({ days: 0, minutes: 120 }, { minutes: false })).toEqual({ text: '2h' });
    expect(standardTimeOf({ days: 3, minutes: 0 }, { minutes: false })).toEqual({ text: '3d' });
  });

  it('part hours are rounded up and said', () => {
    expect(standardTimeOf({ days: 0, minutes: 15 }, { minutes: false })).toEqual({
      text: '1h',
      rounded: '1 jam kerja',
    });
    expect(standardTimeOf({ days: 1, minutes: 5 }, { minutes: false })).toEqual({
      text: '2d',
      rounded: '2 hari kerja',
    });
    expect(standardTimeOf({ days: 0.5, minutes: 0 }, { minutes: true })).toEqual({
      text: '1d',
      rounded: '1 hari kerja',
    });
  });

  it('minutes stay minutes where the model takes them', () => {
    expect(standardTimeOf({ days: 0, minutes: 15 }, { minutes: true })).toEqual({ text: '15m' });
  });

  it.each([
    ['2h', '2 jam'],
    ['1d', '1 hari kerja'],
    ['15m', '15 menit'],
  ])('%s is written %s', (text, words) => {
    expect(timeInWords(text)).toBe(words);
  });

  it.each([
    [['15m', '50m', '2h'], '3 jam 5 menit'],
    [['1d', '2d', '30m'], '3 hari kerja 30 menit'],
  ])('%s together are %s', (times, words) => {
    expect(timesInWords(times)).toBe(words);
  });
});
