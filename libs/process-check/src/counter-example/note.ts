// Why a finding cannot be played just as it was found, said to who drew the process.
import type { Element } from '@alur/process-model';
import type { Note, NoteKind } from './contract.js';
import type { Drawn } from './drawn.js';
import { nameOf } from './drawn.js';

interface Hindered {
  readonly kind?: NoteKind;
  readonly element: string;
}

export function noteFor({ kind, element }: Hindered, drawn: Drawn): Note {
  const cause = kind === undefined || kind === 'OTHER_ORDER' ? causeAt(element, drawn) : kind;
  return { kind: cause, message: sentences[cause](`"${nameOf(drawn, element)}"`) };
}

const sentences: { readonly [K in NoteKind]: (name: string) => string } = {
  CANNOT_RUN: (name) => `Proses ${name} belum dapat dijalankan; perbaiki dulu kesalahan lainnya.`,
  CANNOT_OPEN: (name) =>
    `${name} tidak dapat dibuka dengan data yang membawa ke sana; misalnya, pelaksananya tidak ada.`,
  NOT_STEERABLE: (name) =>
    `Tidak ditemukan data yang membuat ${name} memilih alur itu; tulis syarat pada setiap alurnya.`,
  INSTANT: (name) => `${name} tidak sempat terjadi, karena langkahnya selesai seketika.`,
  NOT_THROWABLE: (name) => `${name} tidak dapat dipicu: di dalam langkahnya tidak ada tugas yang terbuka.`,
  EARLIER_EVENT: (name) => `${name} terjadi lebih dulu daripada yang diperlukan contoh ini.`,
  CALLED_UNKNOWN: (name) => `Proses yang dipanggil ${name} tidak ada di berkas ini.`,
  OTHER_ORDER: (name) => `Langkah yang berjalan sendiri mendahului ${name}, sehingga urutannya tidak dapat dimainkan.`,
};

/** What keeps the step from being done at all. */
function causeAt(id: string, { elements }: Drawn): NoteKind {
  const element = elements.get(id);
  const host = element?.type === 'boundaryEvent' ? elements.get(element.attachedTo) : undefined;
  if (host && isInstant(host)) return 'INSTANT';
  const trigger = element && 'trigger' in element ? element.trigger : undefined;
  if (trigger?.kind === 'error' || trigger?.kind === 'escalation') return 'NOT_THROWABLE';
  if (element?.type === 'boundaryEvent' || (element?.type === 'startEvent' && element.scope !== undefined))
    return 'INSTANT';
  return 'OTHER_ORDER';
}

/** Nobody is waited for there. */
const isInstant = ({ type }: Element): boolean =>
  type === 'task' || type === 'scriptTask' || type === 'businessRuleTask' || type === 'sendTask';
