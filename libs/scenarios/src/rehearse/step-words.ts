// The closed list of verbs as sentences for people.
import { agencyNamed, isReturnReason, officerName, returnReasons } from '@alur/case';
import { localDate } from '@alur/calendar';
import type { Field } from '@alur/forms';
import { displayValue, formatDateTime } from '@alur/forms';
import type { JsonObject } from '@alur/kernel';
import { applicationFields, formContextOf } from '@alur/service';
import type { ServiceVersion } from '../bundle/case-world.js';
import type { Step, Verb, Verbs } from '../contract/scenario.js';
import type { Rehearsal } from './rehearsal.js';

type Told = Omit<ServiceVersion, 'rules'>;

interface Scene extends Told {
  readonly before: Rehearsal;
  readonly here: Rehearsal;
}

export const startWords = (version: Told, { now, scenario }: Rehearsal): string =>
  sentence(
    'Pemohon mengajukan permohonan',
    answersGiven(version, now, scenario.start.data ?? {}, applicationFields(version.bundle)),
  );

export const stepWordsFor = (version: Told, before: Rehearsal, here: Rehearsal): string =>
  here.lastSteps.flatMap((step) => wordsOf(step, { ...version, before, here }) ?? []).join(' ');

/** The table pairs each verb with its own parameters; TypeScript cannot follow that through a lookup, hence the cast. */
const wordsOf = ({ verb, with: asked }: Step, scene: Scene): string | undefined =>
  (words[verb] as (asked: unknown, scene: Scene) => string | undefined)(asked, scene);

const words: { readonly [V in Verb]: (asked: Verbs[V], scene: Scene) => string | undefined } = {
  complete: ({ task, data = {} }, scene) =>
    sentence(`${performerOf(task, scene)} menyelesaikan ${titled(task, scene)}`, taskAnswers(task, data, scene)),
  sign: ({ task, data = {} }, scene) =>
    sentence(`${performerOf(task, scene)} menyelesaikan ${titled(task, scene)}`, taskAnswers(task, data, scene)),
  claim: ({ task, as }, scene) => `${person(as, scene)} mengambil tugas ${titled(task, scene)}.`,
  release: ({ task, as }, scene) => `${person(as, scene)} melepas tugas ${titled(task, scene)}.`,
  assign: ({ task, to }, scene) => `Tugas ${titled(task, scene)} diberikan kepada ${person(to, scene)}.`,
  delegate: ({ task, to }, scene) => `Tugas ${titled(task, scene)} dititipkan kepada ${person(to, scene)}.`,
  work: ({ job }, scene) => `Sistem menyelesaikan ${titled(job, scene)}.`,
  fail: ({ job, times }, scene) =>
    times === undefined
      ? `${titled(job, scene)} gagal sampai percobaannya habis.`
      : `${titled(job, scene)} gagal ${String(times)} kali dan dicoba lagi.`,
  error: ({ at, code }, scene) => `${titled(at, scene)} melaporkan kesalahan ${code}.`,
  escalate: ({ at, code }, scene) => `${titled(at, scene)} melaporkan eskalasi ${code}.`,
  resolve: ({ incident }, scene) => `Kendala di ${titled(incident, scene)} ditangani, lalu dicoba lagi.`,
  message: ({ name }) => `Pesan "${name}" datang.`,
  signal: ({ name }) => `Sinyal "${name}" disiarkan.`,
  set: (values) => `Data diubah dari luar: ${Object.keys(values).join(', ')}.`,
  wait: (_span, scene) => clock(scene),
  until: (_instant, scene) => clock(scene),
  cancel: () => 'Permohonan dihentikan.',
  return: ({ task, fields }, scene) =>
    sentence(
      `${performerOf(task, scene)} mengembalikan permohonan dari ${titled(task, scene)}`,
      returned(fields, scene),
    ),
  resubmit: ({ data }, { here, ...scene }) =>
    `Pemohon mengirim perbaikan: ${Object.keys(data)
      .map((id) => labelOf(id, scene))
      .join(', ')}.`,
  withdraw: () => 'Pemohon membatalkan permohonan.',
  pay: () => 'Pemohon membayar.',
  hold: ({ agency }, { city }) => `Kiriman ke ${agencyNamed(city, agency).name} ditahan.`,
  deliver: ({ agency }, { city }) => `Kiriman ke ${agencyNamed(city, agency).name} diteruskan.`,
  expect: () => undefined,
};

const sentence = (what: string, details: readonly string[]): string =>
  details.length === 0 ? `${what}.` : `${what}: ${details.join('; ')}.`;

const titled = (element: string, { bundle }: Told): string =>
  `"${bundle.tasks[element]?.title ?? (bundle.process.elements[element]?.name || element)}"`;

/** `Petugas pelayanan, Kelurahan Sisir`. */
function performerOf(element: string, { city, before }: Scene): string {
  const performer = before.open('user-task').find(({ elementId }) => elementId === element)?.performer;
  if (!performer) return 'Petugas';
  return `${city.roles[performer.role]?.name ?? performer.role} ${agencyNamed(city, performer.agency).name}`;
}

function person(written: string, { city }: Told): string {
  const [name = written] = written.split('(');
  const known = city.officeHolders.some(({ id }) => id === name.trim());
  return known ? officerName(city, name.trim()) : (city.roles[name.trim()]?.name ?? name.trim());
}

const clock = ({ here }: Scene): string => `Waktu berjalan sampai ${formatDateTime(here.now, here.zone)}.`;

const labelOf = (id: string, { bundle }: Pick<Told, 'bundle'>): string =>
  applicationFields(bundle).find((field) => field.id === id)?.label ?? id;

const returned = (fields: Readonly<Record<string, string>>, scene: Scene): readonly string[] =>
  Object.entries(fields).map(([id, reason]) => {
    const why = isReturnReason(reason) ? returnReasons[reason] : reason;
    return `${labelOf(id, scene)} (${why.replace(/\.$/, '')})`;
  });

const taskAnswers = (task: string, data: JsonObject, scene: Scene): readonly string[] =>
  answersGiven(scene, scene.before.now, data, scene.bundle.tasks[task]?.fields ?? []);

/** Only what may decide how the case goes: the rest is nobody's reason to read on. */
const deciding: ReadonlySet<Field['type']> = new Set(['choice', 'village', 'number', 'rupiah', 'date']);

const answersGiven = ({ city }: Told, at: string, data: JsonObject, fields: readonly Field[]): readonly string[] => {
  const context = formContextOf(city, localDate(city.zone, at));
  return fields.flatMap((field) => {
    const value = data[field.id];
    if (value === undefined || value === null || !deciding.has(field.type)) return [];
    return [`${field.label} ${displayValue(field, value, context)}`];
  });
};
