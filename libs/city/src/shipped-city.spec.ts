import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWorkingDay, localDate, workingDaysDeadline, workingTimeEnd } from '@alur/calendar';
import type { City } from './contract/city.js';
import { loadCity } from './load-city.js';
import { calendarOf, holdersOf } from './lookups.js';

const folder = join(__dirname, '..', '..', '..', 'config', 'city', 'batu');
const texts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);

function batu(): City {
  const { city, diagnostics } = loadCity(texts);
  if (!city) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return city;
}

describe('the shipped city', () => {
  const city = batu();
  const calendar = calendarOf(city, 'dinsos');
  const villages = Object.values(city.villages);

  it('has 5 kelurahan and 19 desa, told apart by the code as by the kind', () => {
    expect(villages.filter((village) => village.kind === 'kelurahan')).toHaveLength(5);
    expect(villages.filter((village) => village.kind === 'desa')).toHaveLength(19);
    for (const { code, kind } of villages) expect(code.split('.')[3]?.[0]).toBe(kind === 'kelurahan' ? '1' : '2');
  });

  it.each(villages.map((village) => [village.name, village] as const))(
    '%s has a head of its kind and everybody a service needs',
    (_name, { office, kind }) => {
      const heads = ['lurah', 'kepala-desa'].filter(
        (role) => holdersOf(city, { agency: office, role }, '2026-11-24').length > 0,
      );
      expect(heads).toEqual([kind === 'kelurahan' ? 'lurah' : 'kepala-desa']);
      for (const role of ['front-office', 'service', 'welfare'])
        expect(holdersOf(city, { agency: office, role }, '2026-11-24')).toHaveLength(1);
      expect(holdersOf(city, { agency: office, role: 'rt', scope: '007/003' }, '2026-11-24')).toHaveLength(1);
      expect(holdersOf(city, { agency: office, role: 'rw', scope: '007' }, '2026-11-24')).toHaveLength(1);
    },
  );

  it('has no two people with one id, NIP or phone', () => {
    for (const values of [
      city.officeHolders.map((one) => one.id),
      city.officeHolders.flatMap((one) => one.nip ?? []),
      city.officeHolders.flatMap((one) => one.phone ?? []),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
    for (const { nip } of city.officeHolders) if (nip !== undefined) expect(nip).toMatch(/^\d{18}$/);
  });

  it('nobody holds an office before it begins or after it ends', () => {
    expect(holdersOf(city, { agency: 'dinsos', role: 'head' }, '2024-12-31')).toEqual([]);
  });

  // Working days counted by hand from the decrees (domain study of the city's calendar).
  it.each([
    [2025, 237],
    [2026, 240],
    [2027, 242],
  ])('%i has %i working days', (year, days) => {
    let count = 0;
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000)
      if (isWorkingDay(calendar, new Date(day).toISOString().slice(0, 10))) count += 1;
    expect(count).toBe(days);
  });

  it.each([
    ['2026-03-13', 5, '2026-03-27'],
    ['2026-03-16', 5, '2026-03-30'],
    ['2026-05-12', 5, '2026-05-21'],
    ['2026-08-14', 1, '2026-08-18'],
    ['2026-12-21', 5, '2026-12-30'],
    ['2027-03-04', 5, '2027-03-19'],
    ['2027-05-14', 10, '2027-06-04'],
    ['2027-03-01', 28, '2027-04-20'],
  ])('%s plus %i working days is %s', (from, days, expected) => {
    const deadline = workingDaysDeadline(calendar, `${from}T02:00:00.000Z`, days);
    expect(deadline.ok && deadline.value.lastDay).toBe(expected);
    expect(deadline.ok && deadline.value.due).toBe(`${expected}T16:59:59.000Z`);
    expect(deadline.ok && deadline.value.officerTarget).toBe(`${expected}T08:00:00.000Z`);
  });

  it('counts from the next working day what is complete after the cut-off or on a day off', () => {
    const zeroOf = (instant: string): string | false => {
      const deadline = workingDaysDeadline(calendar, instant, 0);
      return deadline.ok && deadline.value.dayZero;
    };
    expect(zeroOf('2026-11-23T08:00:00.000Z')).toBe('2026-11-23');
    expect(zeroOf('2026-11-23T08:00:00.001Z')).toBe('2026-11-24');
    expect(zeroOf('2026-11-21T03:00:00.000Z')).toBe('2026-11-23');
    expect(zeroOf('2026-12-24T03:00:00.000Z')).toBe('2026-12-28');
  });

  it('spends working hours inside opening hours only', () => {
    const end = (start: string, span: string): string | false => {
      const result = workingTimeEnd(calendar, start, span);
      return result.ok && result.value;
    };
    expect(end('2026-11-23T01:00:00.000Z', '2h')).toBe('2026-11-23T03:00:00.000Z');
    // 11.30 WIB on a Monday: half an hour before the break, the rest after it.
    expect(end('2026-11-23T04:30:00.000Z', '2h')).toBe('2026-11-23T07:30:00.000Z');
    // Friday 15.30: one hour is left, the second is Monday's first.
    expect(end('2026-11-27T08:30:00.000Z', '2h')).toBe('2026-11-30T01:30:00.000Z');
    // At night, and in Ramadan, when offices open at 08.00.
    expect(end('2026-11-23T15:00:00.000Z', '90m')).toBe('2026-11-24T02:00:00.000Z');
    expect(end('2026-02-24T20:00:00.000Z', '1h')).toBe('2026-02-25T02:00:00.000Z');
    expect(end('2026-11-23T01:00:00.000Z', '1d')).toBe('2026-11-24T16:59:59.000Z');
  });

  it('promises nothing beyond the last decree', () => {
    expect(workingDaysDeadline(calendar, '2027-12-29T02:00:00.000Z', 10)).toMatchObject({
      ok: false,
      error: { code: 'BEYOND_CALENDAR' },
    });
    expect(workingTimeEnd(calendar, '2028-01-03T02:00:00.000Z', '2h')).toMatchObject({
      ok: false,
      error: { code: 'BEYOND_CALENDAR' },
    });
  });

  it('tells the date in the city, whatever zone the machine is in', () => {
    expect(localDate(city.zone, '2026-11-23T17:30:00.000Z')).toBe('2026-11-24');
  });
});

describe('a city folder with a fault', () => {
  const broken = (file: string, change: (text: string) => string): ReturnType<typeof loadCity> =>
    loadCity({ ...texts, [file]: change(texts[file] ?? '') });

  it.each([
    [
      'AGENCY_UNKNOWN',
      'holders.yaml',
      (text: string) => text.replace('agency: dinsos', 'agency: dinas-hantu'),
      'dinas-hantu',
    ],
    ['ROLE_UNKNOWN', 'holders.yaml', (text: string) => text.replace('role: camat', 'role: raja'), 'raja'],
    [
      'DUPLICATE_ID',
      'holders.yaml',
      (text: string) => text.replace('id: sisir-service', 'id: sisir-front-office'),
      'sisir-front-office',
    ],
    [
      'REGION_CODE_INVALID',
      'regions.yaml',
      (text: string) => text.replace('"35.79.01.1001"', '"35.79.03.1001"'),
      '35.79.03.1001',
    ],
    ['DATE_INVALID', 'calendar.yaml', (text: string) => text.replace('"2026-01-16"', '"2026-02-30"'), '2026-02-30'],
    [
      'DATE_ORDER',
      'holders.yaml',
      (text: string) => text.replace(/from: "?\d{4}-\d{2}-\d{2}"?/, (from) => `${from}\n    until: "2001-01-01"`),
      '2001-01-01',
    ],
    [
      'CALENDAR_UNKNOWN',
      'agencies.yaml',
      (text: string) => text.replace('shortName: Dinkes', 'shortName: Dinkes\n    calendar: hantu'),
      'hantu',
    ],
    ['SHAPE_INVALID', 'roles.yaml', (text: string) => text.replace('rt: { name', 'rt: { nama'), 'nama'],
    ['YAML_INVALID', 'tokens.yaml', (text: string) => `${text}\n  : [`, ''],
  ] as const)('%s in %s is told with its line', (code, file, change, named) => {
    const { city, diagnostics } = broken(file, change);
    expect(city).toBeUndefined();
    const finding = diagnostics.find((one) => one.code === code && one.message.includes(named));
    expect(finding).toMatchObject({ file, severity: 'error' });
    expect(finding?.line).toBeGreaterThan(0);
    expect(finding?.message).toContain(named);
  });

  it('without rules about requirements it is a city all the same, and is told so', () => {
    const { 'requirements.yaml': _gone, ...rest } = texts;
    const { city, diagnostics } = loadCity(rest);
    expect(city?.requirementRules).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'REQUIREMENT_RULES_MISSING', severity: 'warning' }]);
  });

  it('a missing file is named', () => {
    const { 'calendar.yaml': _gone, ...rest } = texts;
    expect(loadCity(rest).diagnostics).toMatchObject([{ code: 'FILE_MISSING', file: 'calendar.yaml' }]);
  });
});

it('a password profile that nobody wrote down is refused with its place', () => {
  const city = (texts['city.yaml'] ?? '').replace('passwordProfile: standard', 'passwordProfile: standar');
  expect(loadCity({ ...texts, 'city.yaml': city }).diagnostics).toMatchObject([
    { code: 'PROFILE_UNKNOWN', severity: 'error', file: 'city.yaml' },
  ]);
});
