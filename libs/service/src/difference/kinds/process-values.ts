// Values of a drawing in words.
import type { Json } from '@alur/kernel';
import type { TextValue } from '@alur/process-model';
import type { Names } from '../names.js';
import { plainWords, shortText } from '../say.js';

const written = (value: TextValue): string => ('feel' in value ? `hitungan ${shortText(value.feel)}` : value.literal);

const units = { m: 'menit', h: 'jam', d: 'hari' } as const;

/** `90m`, `4h` and `3d` as people say them. */
export function spanWords(value: Json): string {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(String(value)) ?? [];
  return count === undefined ? shortText(String(value)) : `${count} ${units[unit as keyof typeof units]} kerja`;
}

const isoUnits = { Y: 'tahun', M: 'bulan', W: 'minggu', D: 'hari' } as const;
const isoTimes = { H: 'jam', M: 'menit', S: 'detik' } as const;

/** `P3D` and `PT2H`; whatever is longer stays as it is written. */
function durationWords(text: string): string {
  const day = /^P(\d+)([YMWD])$/.exec(text);
  if (day) return `${day[1] ?? ''} ${isoUnits[day[2] as keyof typeof isoUnits]}`;
  const time = /^PT(\d+)([HMS])$/.exec(text);
  return time ? `${time[1] ?? ''} ${isoTimes[time[2] as keyof typeof isoTimes]}` : text;
}

interface Shape {
  readonly kind?: string;
  readonly timer?: { readonly kind: string; readonly value: TextValue };
  readonly name?: TextValue | string;
  readonly type?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly attempts?: number;
}

const words: Readonly<Record<string, string>> = {
  message: 'pesan',
  signal: 'sinyal',
  condition: 'syarat',
  error: 'galat',
  escalation: 'eskalasi',
  compensation: 'pembatalan langkah',
  cancel: 'batal',
  terminate: 'berhenti seluruhnya',
  link: 'sambungan',
  multiInstance: 'sekali untuk tiap butir',
  standardLoop: 'berulang selama syaratnya terpenuhi',
};

/** How the parts of an event or a repetition are said; the first of each kind needs no word in front. */
const partWords: Readonly<Record<string, string>> = {
  condition: '',
  code: '',
  correlationKey: 'kunci',
  timeToLive: 'ditahan paling lama',
  variables: 'membawa',
  job: 'dikirim oleh',
  activity: 'langkah',
  collection: 'daftar',
  cardinality: 'sebanyak',
  inputElement: 'butir',
  outputCollection: 'hasil ke',
  outputElement: 'hasil tiap butir',
  completionCondition: 'selesai bila',
  maximum: 'paling banyak',
};

/** What an event waits for or gives off, or how a step repeats; a part that two of them differ in is never left out. */
export function triggerWords(value: Json, names: Names): string {
  const { kind = '', timer, name } = value as unknown as Shape;
  if (timer) return timerWords(timer);
  const rest = Object.entries(value as { readonly [part: string]: Json }).filter(
    ([part]) => part !== 'kind' && part !== 'name',
  );
  const said = [
    words[kind] ?? kind,
    ...(name === undefined ? [] : [textValueWords(toTextValue(name))]),
    ...rest.map(([part, of]) => partOf(part, of, names)),
  ];
  return said.filter((text) => text !== '').join(' ');
}

const toTextValue = (name: TextValue | string): Json => (typeof name === 'string' ? { literal: name } : { ...name });

function partOf(part: string, value: Json, names: Names): string {
  if (part === 'sequential') return value === true ? 'satu per satu' : 'sekaligus';
  if (part === 'testBefore') return value === true ? '(dicek sebelum)' : '(dicek sesudah)';
  if (part === 'job') return `${partWords['job'] ?? ''} ${jobWords(value, names)}`;
  if (part === 'variables') return `${partWords['variables'] ?? ''} ${mappingWords(value)}`;
  if (part === 'activity') return `${partWords['activity'] ?? ''} ${names.element(String(value))}`;
  const isText = value !== null && typeof value === 'object' && !Array.isArray(value);
  return `${partWords[part] ?? part} ${isText ? textValueWords(value) : plainWords(value)}`.trim();
}

function timerWords({ kind, value }: { readonly kind: string; readonly value: TextValue }): string {
  if ('feel' in value) return `pengatur waktu ${written(value)}`;
  if (kind === 'workingTime') return spanWords(value.literal);
  return kind === 'duration' ? durationWords(value.literal) : value.literal;
}

/** `surat "sktm"`: what a machine does there. */
export function jobWords(value: Json, names: Names): string {
  const { type = '', parameters = {}, attempts } = value as unknown as Shape;
  const tries = attempts === undefined ? '' : `, ${String(attempts)} percobaan`;
  if (type === 'letter' && Object.keys(parameters).length === 1)
    return `menerbitkan surat ${names.letter(parameters['letter'] ?? '')}${tries}`;
  const rest = Object.entries(parameters).map(([key, text]) => `${key}: ${shortText(text)}`);
  return `${shortText(type)}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}${tries}`;
}

export const textValueWords = (value: Json): string => {
  const text = value as unknown as TextValue;
  return 'feel' in text ? written(text) : shortText(text.literal);
};

const assigned: Readonly<Record<string, string>> = {
  assignee: 'orang',
  candidateUsers: 'salah satu dari orang',
  candidateGroups: 'salah satu dari kelompok',
};

export const assignmentWords = (value: Json): string =>
  Object.entries(value as { readonly [part: string]: Json })
    .map(([part, to]) => `${assigned[part] ?? part} ${textValueWords(to)}`)
    .join(', ');

export const mappingWords = (value: Json): string =>
  (value as unknown as readonly { readonly source: string; readonly target: string }[])
    .map(({ source, target }) => `${target} dari ${shortText(source)}`)
    .join(', ');
