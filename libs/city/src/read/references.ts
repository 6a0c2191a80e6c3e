// Names that must lead somewhere, and ids that must be alone.
import type { Diagnostic } from '@alur/kernel';
import type { OfficeHolder } from '../contract/city.js';
import type { ReadFiles } from './city-files.js';
import { unknownProfile } from './security-of.js';

type Files = Required<ReadFiles>['files'];

export function lintCity(files: Files, placed: ReadFiles['placed']): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const say = (code: string, file: string, path: readonly string[], message: string): void => {
    findings.push({ code, severity: 'error', file, ...placed[file]?.placeOf(path), message });
  };
  const { agencies } = files['agencies.yaml'];
  const { calendars } = files['calendar.yaml'];
  const { roles } = files['roles.yaml'];
  const known = (key: string): boolean => Object.hasOwn(agencies, key);

  const profile = unknownProfile(files['city.yaml'].security);
  if (profile !== undefined)
    say(
      'PROFILE_UNKNOWN',
      'city.yaml',
      ['security', 'passwordProfile'],
      `Aturan kata sandi "${profile}" tidak ada di passwordProfiles. Tambahkan di sana atau pakai nama yang ada.`,
    );
  for (const [key, { calendar = 'default' }] of Object.entries(agencies)) {
    if (!Object.hasOwn(calendars, calendar))
      say(
        'CALENDAR_UNKNOWN',
        'agencies.yaml',
        ['agencies', key, 'calendar'],
        `Kalender "${calendar}" tidak ada di calendar.yaml. Tambahkan di sana atau pakai nama yang ada.`,
      );
  }
  const codes = new Set<string>();
  files['regions.yaml'].districts.forEach((district, d) => {
    const path = ['districts', String(d)];
    if (!known(district.office))
      say(
        'AGENCY_UNKNOWN',
        'regions.yaml',
        [...path, 'office'],
        `Instansi "${district.office}" tidak ada di agencies.yaml. Tambahkan di sana atau perbaiki ejaannya.`,
      );
    district.villages.forEach((village, v) => {
      const place = [...path, 'villages', String(v)];
      if (!known(village.office))
        say(
          'AGENCY_UNKNOWN',
          'regions.yaml',
          [...place, 'office'],
          `Instansi "${village.office}" tidak ada di agencies.yaml. Tambahkan di sana atau perbaiki ejaannya.`,
        );
      if (!village.code.startsWith(`${district.code}.`))
        say(
          'REGION_CODE_INVALID',
          'regions.yaml',
          [...place, 'code'],
          `Kode ${village.code} tidak diawali kode kecamatan ${district.code}. Perbaiki kodenya.`,
        );
      if (codes.has(village.code))
        say(
          'DUPLICATE_ID',
          'regions.yaml',
          [...place, 'code'],
          `Kode ${village.code} sudah dipakai desa atau kelurahan lain. Perbaiki salah satunya.`,
        );
      codes.add(village.code);
    });
  });
  const ids = new Set<string>();
  files['holders.yaml'].holders.forEach(
    (holder: Pick<OfficeHolder, 'id' | 'agency' | 'role' | 'from' | 'until'>, index) => {
      const path = ['holders', String(index)];
      if (!known(holder.agency))
        say(
          'AGENCY_UNKNOWN',
          'holders.yaml',
          [...path, 'agency'],
          `Instansi "${holder.agency}" tidak ada di agencies.yaml. Tambahkan di sana atau perbaiki ejaannya.`,
        );
      if (!Object.hasOwn(roles, holder.role))
        say(
          'ROLE_UNKNOWN',
          'holders.yaml',
          [...path, 'role'],
          `Peran "${holder.role}" tidak ada di roles.yaml. Tambahkan di sana atau pakai nama yang ada.`,
        );
      if (ids.has(holder.id))
        say(
          'DUPLICATE_ID',
          'holders.yaml',
          [...path, 'id'],
          `Pejabat "${holder.id}" tertulis dua kali. Beri id lain pada salah satunya.`,
        );
      if (holder.until !== undefined && holder.until < holder.from)
        say(
          'DATE_ORDER',
          'holders.yaml',
          [...path, 'until'],
          `Tanggal berakhir ${holder.until} mendahului tanggal mulai ${holder.from}. Perbaiki salah satunya.`,
        );
      ids.add(holder.id);
    },
  );
  for (const { title, year, national = {}, collectiveLeave = {}, local = {}, election = {} } of files['calendar.yaml']
    .decrees) {
    for (const date of Object.keys({ ...national, ...collectiveLeave, ...local, ...election })) {
      if (!isDate(date) || Number(date.slice(0, 4)) !== year)
        say(
          'DATE_INVALID',
          'calendar.yaml',
          ['decrees'],
          `Tanggal ${date} pada "${title}" bukan tanggal di tahun ${String(year)}. Perbaiki tanggalnya.`,
        );
    }
  }
  return findings;
}

const isDate = (text: string): boolean => {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};
