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
  readonly code?: string;
  readonly condition?: string;
  readonly activity?: string;
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

/** What an event waits for or gives off; a part that two of them differ in is never left out. */
export function triggerWords(value: Json): string {
  const shape = value as unknown as Shape;
  if (shape.timer) return timerWords(shape.timer);
  const name = typeof shape.name === 'object' ? written(shape.name) : shape.name;
  const rest = Object.entries(value as object).filter(([key]) => key !== 'kind' && key !== 'name');
  const said = [words[shape.kind ?? ''] ?? shape.kind ?? '', ...(name === undefined ? [] : [shortText(name)])];
  return [...said, ...rest.map(([key, part]) => `${key} ${plainWords(part as Json)}`)].join(' ');
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

export const mappingWords = (value: Json): string =>
  (value as unknown as readonly { readonly source: string; readonly target: string }[])
    .map(({ source, target }) => `${target} dari ${shortText(source)}`)
    .join(', ');
