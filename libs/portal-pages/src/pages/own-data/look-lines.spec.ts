import { lookLines } from './look-lines.js';

const look = (at: string, who = 'Lurah Sisir', reference = 'BTU-1') => ({
  at: `2026-11-26T${at}:00.000Z`,
  who,
  what: 'Membuka permohonan',
  reference,
});

it('the same look within an hour is told once, with how often; another office, case or hour is told anew', () => {
  const lines = lookLines([
    look('05:00'),
    look('04:30'),
    look('04:10'),
    look('03:59'),
    look('03:58', 'Camat Batu'),
    look('03:57', 'Camat Batu', 'BTU-2'),
  ]);
  expect(lines.map(({ at, times }) => [at.slice(11, 16), times])).toEqual([
    ['05:00', 3],
    ['03:59', 1],
    ['03:58', 1],
    ['03:57', 1],
  ]);
});
