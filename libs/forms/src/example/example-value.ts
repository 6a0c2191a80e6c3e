// One answer that a question accepts. People and numbers in it are made up: serials of 99xx are given to nobody.
import type { Json } from '@alur/kernel';
import { assertNever } from '@alur/kernel';
import type { DateField, FormContext, NumberField, SimpleField, TextField } from '../contract/form.js';
import { parseField } from '../parse/parse-field.js';

/** `undefined` where there is none: a date between bounds that exclude each other, a village of a city without any. */
export function exampleValue(field: SimpleField, context: FormContext): Json | undefined {
  for (const raw of candidates(field, context)) {
    const parsed = parseField(field, raw, context);
    if (parsed.ok && parsed.value !== undefined) return parsed.value;
  }
  return undefined;
}

function candidates(field: SimpleField, context: FormContext): readonly (Json | undefined)[] {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'name':
      return [wordsFor(field)];
    case 'nik':
      return ['3579011708909901'];
    case 'family-card':
      return ['3579011203159901'];
    case 'rt':
    case 'rw':
      return ['001'];
    case 'phone':
      return ['081200000000'];
    case 'date':
      return daysFor(field, context.today);
    case 'number':
    case 'rupiah':
      return numbersFor(field);
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'several':
      return [field.options.slice(0, field.min ?? 1).map(({ value }) => value)];
    case 'village':
      return Object.keys(context.villages);
    case 'file':
      return ['berkas-contoh'];
    case 'declaration':
      return [true];
    default:
      return assertNever(field);
  }
}

/** As long as the question asks, and never ending in a space, which would not count. */
function wordsFor({ type, minLength = 1, maxLength = 100 }: TextField): string {
  const said = type === 'name' ? 'Warga Contoh' : 'Contoh isian';
  const long = said.length < minLength ? `${said} `.repeat(Math.ceil(minLength / said.length)) : said;
  const length = Math.min(Math.max(minLength, said.length), maxLength);
  return long.slice(0, length).replace(/ $/, 'h');
}

/** The birthday in the example of a NIK, where it fits. */
const daysFor = ({ earliest, latest }: DateField, today: string): readonly (string | undefined)[] =>
  ['1990-08-17', today, earliest, latest].map((day) => (day === 'today' ? today : day));

const numbersFor = ({ type, min, max }: NumberField): readonly (number | undefined)[] => [
  type === 'rupiah' ? 1_000_000 : 1,
  min,
  max,
  0,
];
