// The way of a request. Classes of an element's properties are those of `alur process diff`.
import { elementProperties } from '@alur/process-model';
import type { Json } from '@alur/kernel';
import type { Kind } from '../say.js';
import { alters, comes, plainWords, toggles } from '../say.js';
import type { Names } from '../names.js';
import { assignmentWords, jobWords, mappingWords, spanWords, textValueWords, triggerWords } from './process-values.js';

const element = (value: Json, names: Names): string => names.element(String(value));
const flow = (value: Json, names: Names): string => `alur ${names.flow(String(value))}`;
const step = (what: string) => alters((name) => `${what} langkah ${name}`);

const subProcessKinds: Readonly<Record<string, string>> = {
  embedded: 'biasa',
  transaction: 'transaksi',
  event: 'dipicu kejadian',
};

export const processKinds = {
  'process-id': { place: 'process', class: 'binding', say: alters('id proses') },
  'process-name': { place: 'process', class: elementProperties.name, say: alters('nama proses') },
  step: {
    place: 'process',
    class: 'binding',
    say: comes((name) => `langkah ${name}`),
  },
  /** Beside an activity that goes on: nothing on its own way changes. */
  'step-reminder': { place: 'process', class: 'additive-safe', say: comes((name) => `pengingat ${name}`) },
  'step-name': { place: 'process', class: elementProperties.name, say: alters('nama langkah') },
  'step-note': { place: 'process', class: elementProperties.documentation, say: step('catatan') },
  'step-type': { place: 'process', class: elementProperties.type, say: step('jenis') },
  'step-subprocess': {
    place: 'process',
    class: elementProperties.kind,
    shows: (value) => subProcessKinds[String(value)] ?? String(value),
    say: step('jenis sub-proses'),
  },
  'step-scope': {
    place: 'process',
    class: 'binding',
    shows: element,
    say: ({ name, from = '', to = '' }) => `Langkah ${name} pindah dari bagian ${from} ke bagian ${to}.`,
  },
  'step-participant': {
    place: 'process',
    class: elementProperties.participant,
    shows: (value, names) => names.participant(String(value)),
    say: ({ name, from, to }) => {
      if (to === undefined) return `Langkah ${name} tidak lagi punya pelaksana; tadinya ${from ?? ''}.`;
      return `Langkah ${name} kini dikerjakan oleh ${to}${from === undefined ? '' : `, bukan ${from}`}.`;
    },
  },
  'step-standard-time': {
    place: 'process',
    class: elementProperties.standardTime,
    shows: spanWords,
    say: step('mutu baku waktu'),
  },
  'step-repeats': {
    place: 'process',
    class: elementProperties.loop,
    shows: triggerWords,
    say: step('pengulangan'),
  },
  'step-inputs': { place: 'process', class: elementProperties.inputs, shows: mappingWords, say: step('nilai masuk') },
  'step-outputs': { place: 'process', class: elementProperties.outputs, shows: mappingWords, say: step('nilai hasil') },
  'step-default': { place: 'process', class: elementProperties.defaultFlow, shows: flow, say: step('jalan bawaan') },
  'step-compensates': {
    place: 'process',
    class: elementProperties.forCompensation,
    say: ({ name, to }) =>
      to === 'ya'
        ? `Langkah ${name} kini hanya untuk membatalkan langkah lain.`
        : `Langkah ${name} tidak lagi hanya untuk membatalkan langkah lain.`,
  },
  'step-assignment': {
    place: 'process',
    class: elementProperties.assignment,
    shows: assignmentWords,
    say: step('penugasan'),
  },
  'step-due': { place: 'process', class: elementProperties.dueDate, shows: textValueWords, say: step('batas waktu') },
  'step-priority': {
    place: 'process',
    class: elementProperties.priority,
    shows: textValueWords,
    say: step('prioritas'),
  },
  'step-claim': {
    place: 'process',
    class: elementProperties.claimRequired,
    say: toggles(
      (name) => `tugas ${name} kini harus diambil dulu sebelum dikerjakan.`,
      (name) => `tugas ${name} tidak lagi harus diambil dulu.`,
    ),
  },
  'step-four-eyes': {
    place: 'process',
    class: elementProperties.notBy,
    shows: (value, names) =>
      (value as readonly string[])
        .map((id) => (id === 'starter' ? 'pemohon' : `pelaku langkah ${names.element(id)}`))
        .join(', '),
    say: alters((name) => `siapa yang tidak boleh mengerjakan langkah ${name}`),
  },
  'step-job': { place: 'process', class: elementProperties.job, shows: jobWords, say: step('pekerjaan otomatis') },
  'step-message': { place: 'process', class: elementProperties.message, shows: triggerWords, say: step('pesan') },
  'step-script': { place: 'process', class: elementProperties.expression, say: step('hitungan') },
  'step-result': { place: 'process', class: elementProperties.resultVariable, say: step('nama hasil') },
  'step-decision': {
    place: 'process',
    class: elementProperties.decisionId,
    shows: (value, names) => names.decision(String(value)),
    say: step('tabel keputusan'),
  },
  'step-called-process': {
    place: 'process',
    class: elementProperties.calledProcess,
    say: step('proses yang dipanggil'),
  },
  'event-trigger': {
    place: 'process',
    class: elementProperties.trigger,
    shows: triggerWords,
    say: alters((name) => `yang ditunggu di ${name}`),
  },
  'event-interrupting': {
    place: 'process',
    class: elementProperties.interrupting,
    say: toggles(
      (name) => `kejadian ${name} kini menghentikan langkahnya.`,
      (name) => `kejadian ${name} tidak lagi menghentikan langkahnya.`,
    ),
  },
  'event-result': {
    place: 'process',
    class: elementProperties.result,
    shows: triggerWords,
    say: alters((name) => `yang diberikan di ${name}`),
  },
  'event-host': {
    place: 'process',
    class: elementProperties.attachedTo,
    shows: element,
    say: ({ name, from = '', to = '' }) => `Kejadian ${name} pindah dari langkah ${from} ke langkah ${to}.`,
  },
  'event-handler': {
    place: 'process',
    class: elementProperties.handler,
    shows: element,
    say: alters((name) => `langkah pembatal di ${name}`),
  },
  'end-outcome': {
    place: 'process',
    class: elementProperties.outcome,
    shows: (value, names) => names.outcome(String(value)),
    say: alters((name) => `hasil akhir di ${name}`),
  },
  /** The first branch whose condition holds is taken. */
  'branch-order': {
    place: 'process',
    class: 'binding',
    say: ({ name }) => `Urutan cabang di ${name} berubah; cabang yang lebih dulu didahulukan.`,
  },
  flow: { place: 'process', class: 'binding', say: comes((name) => `alur ${name}`) },
  'flow-name': { place: 'process', class: 'cosmetic', say: alters((name) => `nama alur ${name}`) },
  'flow-condition': { place: 'process', class: 'binding', say: alters((name) => `syarat alur ${name}`) },
  'flow-from': { place: 'process', class: 'binding', shows: element, say: alters((name) => `asal alur ${name}`) },
  'flow-to': { place: 'process', class: 'binding', shows: element, say: alters((name) => `tujuan alur ${name}`) },
  /** Nothing runs by a lane: whom a step belongs to is written at the step. */
  lane: { place: 'process', class: 'cosmetic', say: comes((name) => `lajur ${name}`) },
  'lane-name': { place: 'process', class: 'cosmetic', say: alters('nama lajur') },
  'lane-participant': {
    place: 'process',
    class: 'cosmetic',
    shows: (value, names) => names.participant(String(value)),
    say: alters((name) => `pelaksana lajur ${name}`),
  },
  /** A part of the drawing that nobody gave words to yet: told all the same, and on the safe side. */
  'step-other': { place: 'process', class: 'binding', shows: plainWords, say: step('bagian lain') },
} as const satisfies Record<string, Kind>;
