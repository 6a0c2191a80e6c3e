import { timerIn } from './timer-note.js';

it.each([
  ['Jika belum selesai dalam 3 hari kerja, lanjut ke langkah 5', { time: '3 hari kerja', number: '5' }],
  ['bila tidak dijawab dalam waktu 8 jam maka kembali ke 2', { time: '8 jam', number: '2' }],
  ['Apabila belum ditindaklanjuti selama 1-2 hari kerja lanjut ke langkah 7.', { time: '1-2 hari kerja', number: '7' }],
])('%s leads elsewhere when the time is over', (text, { time, number }) => {
  expect(timerIn(text)).toEqual({ kind: 'escape', time, target: { kind: 'step', number } });
});

it.each(['Jika belum selesai dalam 4 jam, ingatkan', 'bila belum dijawab lewat 4 jam, petugas diingatkan'])(
  '%s reminds',
  (text) => {
    expect(timerIn(text)).toEqual({ kind: 'reminder', time: '4 jam' });
  },
);

it.each([
  'Jika belum lengkap kembali ke 1',
  'Selesai dalam 2 hari',
  'Jika belum selesai dalam minggu ini, lanjut ke 3',
])('%s is no deadline', (text) => {
  expect(timerIn(text)).toBeUndefined();
});
