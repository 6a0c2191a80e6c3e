import { smallCity } from '../sample/small-city.js';
import { smallService } from '../sample/small-service.js';
import { performersToday } from './performers-today.js';

const lines = ['start s', 'task a one', 'end e', 's -> a', 'a -> e'];
const today = (agency: string, role: string) =>
  performersToday(
    smallService({ lines, participants: { one: [agency, role], spare: ['dinsos', 'head'] } }),
    smallCity,
    '2026-11-24',
  );

it('a participant is told with everybody it may be, and with what waits for it', () => {
  const { one, spare } = today('=village_office', '=if village_kind = "desa" then "kepala-desa" else "lurah"');
  expect(one?.waiting).toEqual(['langkah "a"']);
  expect(one?.offices.map(({ agency, role }) => `${role} ${agency}`)).toEqual([
    'lurah kel-hulu',
    'kepala-desa desa-hilir',
  ]);
  expect(one?.offices.every(({ holders }) => holders.length > 0)).toBe(true);
  expect(spare?.waiting).toEqual([]);
});

it('an office that nobody holds, and one that the city does not have, have no holders', () => {
  expect(today('dinsos', 'camat')['one']?.offices).toEqual([{ agency: 'dinsos', role: 'camat', holders: [] }]);
  expect(today('dinas-lain', 'head')['one']?.offices).toEqual([{ agency: 'dinas-lain', role: 'head', holders: [] }]);
});

it('what depends on an answer that cannot be tried is said to', () => {
  expect(today('=if income > 5 then "dinsos" else "kec-hulu"', 'head')['one']).toMatchObject({ open: ['income'] });
});
