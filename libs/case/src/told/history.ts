// A case's turns as sentences for officers; events that say nothing to a person are left out.
import type { City } from '@alur/city';
import type { ServiceBundle } from '@alur/service';
import { applicationFields, isRefusalLetter } from '@alur/service';
import type { CaseEvent } from '../case-event.js';
import type { HistoryRow, ToldTurn } from './contract.js';
import { agencyNamed, officerName, stepWords } from './words.js';

export function historyRows(city: City, bundle: ServiceBundle, turns: readonly ToldTurn[]): readonly HistoryRow[] {
  return turns.flatMap(({ at, actor, events }) =>
    events.flatMap((event) => {
      const text = sentence(city, bundle, event);
      if (!text) return [];
      const by =
        actor.startsWith('officer:') && isActOfPerson(event)
          ? officerName(city, actor.slice('officer:'.length))
          : undefined;
      return [by ? { at, text, by } : { at, text }];
    }),
  );
}

/** Of the same sentences those that move the case, without anybody's name: what a citizen is told. */
export const citizenHistory = (city: City, bundle: ServiceBundle, turns: readonly ToldTurn[]): readonly HistoryRow[] =>
  saidOnce(
    turns.flatMap(({ at, events }) =>
      events.flatMap((event) => {
        const text = told.has(event.type) ? sentence(city, bundle, event) : undefined;
        return text ? [{ at, text }] : [];
      }),
    ),
  );

/** The same sentence many times in a row, as the rounds of one activity give it, is said once and counted. */
function saidOnce(rows: readonly HistoryRow[]): readonly HistoryRow[] {
  const runs: { readonly row: HistoryRow; times: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.row.text === row.text) last.times += 1;
    else runs.push({ row, times: 1 });
  }
  return runs.map(({ row, times }) =>
    times === 1 ? row : { ...row, text: row.text.replace(/\.$/, ` (${String(times)} kali).`) },
  );
}

const told: ReadonlySet<CaseEvent['type']> = new Set([
  'RequestSubmitted',
  'HandOffRequested',
  'UserTaskCreated',
  'UserTaskCompleted',
  'CorrectionRequested',
  'CorrectionExtended',
  'CorrectionAnswered',
  'PromiseResumed',
  'RequestWithdrawn',
  'RequestCancelled',
  'LetterIssued',
  'RequestDecided',
]);

const actsOfPersons: ReadonlySet<CaseEvent['type']> = new Set([
  'UserTaskCompleted',
  'UserTaskClaimed',
  'UserTaskReleased',
  'CorrectionRequested',
  'CorrectionExtended',
  'CaseRepaired',
  'ElementSkipped',
  'TokenMoved',
  'RequestCancelled',
]);

const isActOfPerson = (event: CaseEvent): boolean => actsOfPersons.has(event.type);

const labels = (bundle: ServiceBundle, ids: readonly string[]): string => {
  const known = new Map(applicationFields(bundle).map((field) => [field.id, field.label]));
  return [...new Set(ids)].map((id) => known.get(id) ?? id).join(', ');
};

function sentence(city: City, bundle: ServiceBundle, event: CaseEvent): string | undefined {
  const agency = (key: string | undefined): string => (key ? agencyNamed(city, key).name : 'pemohon');
  switch (event.type) {
    case 'RequestSubmitted':
      return 'Permohonan diterima.';
    case 'HandOffRequested':
      return `Dikirim dari ${agency(event.from)} ke ${agency(event.performer.agency)}: ${stepWords(bundle, event.elementId)}.`;
    case 'UserTaskCreated':
      return `Sampai di ${agency(event.performer?.agency)}: ${stepWords(bundle, event.elementId)}.`;
    case 'UserTaskClaimed':
      return 'Tugas diambil.';
    case 'UserTaskReleased':
      return 'Tugas dilepas kembali ke antrean.';
    case 'UserTaskCompleted':
      return `Selesai: ${stepWords(bundle, event.elementId)}.`;
    case 'TimerFired':
      return `Waktu tunggu habis: ${stepWords(bundle, event.elementId)}.`;
    case 'DecisionEvaluated':
      return `Keputusan dihitung dengan tabel: ${stepWords(bundle, event.elementId)}.`;
    case 'CorrectionRequested':
    case 'CorrectionExtended':
      return `Dikembalikan ke pemohon untuk diperbaiki: ${labels(
        bundle,
        event.fields.map(({ field }) => field),
      )}.`;
    case 'CorrectionReminded':
      return 'Pemohon diingatkan untuk mengirim perbaikan.';
    case 'CorrectionAnswered':
      return event.changed.length > 0
        ? `Perbaikan diterima: ${labels(bundle, event.changed)}.`
        : 'Perbaikan diterima tanpa perubahan isian.';
    case 'PromiseResumed':
      return event.promisedBy && event.workingDays > 0
        ? `Janji selesai bergeser ${String(event.workingDays)} hari kerja, selama menunggu perbaikan.`
        : undefined;
    case 'RequestWithdrawn':
      return event.by === 'applicant'
        ? 'Permohonan dibatalkan oleh pemohon.'
        : 'Permohonan dibatalkan karena perbaikan tidak dikirim sampai batas waktu.';
    case 'RequestCancelled':
      return 'Permohonan dihentikan oleh petugas.';
    case 'CaseRepaired':
      return event.how === 'retry' || event.how === 'resolve' ? 'Dicoba lagi oleh pengelola.' : undefined;
    case 'ElementSkipped':
      return `Dilewati oleh pengelola: ${stepWords(bundle, event.elementId)}.`;
    case 'TokenMoved':
      return `Dipindahkan oleh pengelola: dari ${stepWords(bundle, event.elementId)} ke ${stepWords(bundle, event.to)}.`;
    case 'LetterIssued':
      return `${isRefusalLetter(bundle, event.letterId) ? 'Surat penolakan' : 'Surat'} terbit dengan nomor ${event.number}.`;
    case 'IncidentRaised':
      return `Perlu penanganan (${event.code}): ${stepWords(bundle, event.elementId)}.`;
    case 'IncidentResolved':
      return 'Masalah ditangani, proses berlanjut.';
    case 'RequestDecided':
      return `Keputusan: ${bundle.outcomes[event.outcome]?.title ?? event.outcome}.`;
    default:
      return undefined;
  }
}
