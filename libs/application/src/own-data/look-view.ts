// Who looked, in words for the person whose data it is: the office, and a name only of those who lead one.
import type { City, OfficeHolder } from '@alur/city';
import type { LookView } from '@alur/contracts';
import type { CaseRecord } from '../ports/lanes.js';
import type { Look } from '../ports/looks.js';

export function lookView(city: City, look: Look, records: readonly CaseRecord[]): LookView {
  const reference = records.find(({ id }) => id === look.caseId)?.reference ?? '';
  return { at: look.at, who: whoLooked(city, look), what: whatWasDone(city, look), reference };
}

function whoLooked(city: City, { actor, action }: Look): string {
  if (actor.startsWith('citizen:')) return 'Anda';
  if (!actor.startsWith('officer:'))
    return action === 'signed-in' || action === 'file-read'
      ? 'Seseorang yang tahu nomor permohonan dan 4 angka terakhir ponsel Anda'
      : 'Petugas sistem';
  const holder = city.officeHolders.find(({ id }) => id === actor.slice('officer:'.length));
  return holder ? officeOf(city, holder) : 'Petugas yang sudah tidak menjabat';
}

function officeOf(city: City, { agency, role, scope, position, name }: OfficeHolder): string {
  const office = city.agencies[agency]?.shortName ?? agency;
  const known = city.roles[role];
  if (known?.leads) return `${position || known.name} (${name})`;
  const words = known?.name ?? role;
  return scope ? `${words} ${scopeWords(scope)}, ${office}` : `${words}, ${office}`;
}

/** `007/003` is RW and RT. */
const scopeWords = (scope: string): string => {
  const [rw = '', rt] = scope.split('/');
  return rt === undefined ? rw : `${rt} RW ${rw}`;
};

function whatWasDone(city: City, { action, details }: Look): string {
  if (action === 'field-revealed') {
    const reason = city.privacy.reveal.reasons[String(details['reason'])]?.label ?? 'alasan lain';
    const count = String(details['fields'] ?? '').split(' ').length;
    return `Membuka ${count === 1 ? 'satu nomor' : `${String(count)} nomor`} yang disamarkan: ${reason.toLowerCase()}`;
  }
  if (action === 'file-read') return 'Membuka berkas atau surat';
  if (action === 'signed-in')
    return details['session'] === 'assisted' ? 'Mengisikan permohonan bersama Anda' : 'Membuka halaman pelacakan';
  if (action === 'case-searched') return 'Mencari permohonan dengan nomornya';
  return details['task'] === undefined ? 'Membuka permohonan' : 'Membuka permohonan untuk mengerjakan tugas';
}
