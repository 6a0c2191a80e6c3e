// Judges the shape of a file by its JSON Schema and says each fault to a person, at its line.
import type { Diagnostic } from '@alur/kernel';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
import type { PlacedYaml } from './placed-yaml.js';

/** Ajv keys its cache by the text of a pattern, so the stand-in for RegExp must give it. */
const regExp = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    return { test: (value: string) => compiled.matcher(value).find(), toString: () => pattern };
  },
  { code: 'regExp' },
);

const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allErrors: true,
  discriminator: true,
  // Made once and used a few times: what optimising the code costs is never won back.
  code: { regExp, optimize: false },
});
const compiled = new WeakMap<object, ValidateFunction>();

function validatorOf(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validator = ajv.compile(schema);
  compiled.set(schema, validator);
  return validator;
}

export interface ShapeWords {
  /** What a pattern of the schema asks for, to follow "harus". */
  readonly patterns: Readonly<Record<string, string>>;
  /** Where the keys are explained. */
  readonly guide: string;
  /** What people call a key, by its path with dots. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Another code than `SHAPE_INVALID` for a fault at a path; a key that is missing, or has nothing behind it, is `required`. */
  codeOf?(path: readonly string[], keyword: string): string | undefined;
}

/** Everything about a file that its schema refuses: `SHAPE_INVALID`, or the code its words give, each with its place. */
export function checkShape(yaml: PlacedYaml, schema: object, words: ShapeWords): readonly Diagnostic[] {
  const validate = validatorOf(schema);
  if (validate(yaml.data)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => !wrappers.has(keyword))
    .map((fault) => tell(yaml, fault, words));
}

/** Keywords that only say that something inside them failed. */
const wrappers = new Set(['if', 'oneOf', 'propertyNames']);

function tell(yaml: PlacedYaml, fault: ErrorObject, words: ShapeWords): Diagnostic {
  const parts = fault.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { additionalProperty, tag, missingProperty } = fault.params as Readonly<Record<string, string | undefined>>;
  const extra = fault.propertyName ?? additionalProperty ?? tag;
  const path = extra === undefined ? parts : [...parts, extra];
  const value = valueAt(yaml.data, path);
  return {
    code:
      words.codeOf?.(
        missingProperty === undefined ? path : [...path, missingProperty],
        fault.keyword === 'type' && value === null ? 'required' : fault.keyword,
      ) ?? 'SHAPE_INVALID',
    severity: 'error',
    file: yaml.file,
    ...yaml.placeOf(path),
    message: sentenceOf(fault, { path, name: nameOf(path, yaml.data), value, words }),
  };
}

/** `"pages.house.fields.electricity"`: list items by their id where they have one, else counted from 1. */
function nameOf(path: readonly string[], data: unknown): string {
  if (path.length === 0) return 'berkas ini';
  const parts = path.map((part, index) => {
    if (!/^\d+$/.test(part) || !Array.isArray(valueAt(data, path.slice(0, index)))) return part;
    const id = (valueAt(data, path.slice(0, index + 1)) as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' ? id : String(Number(part) + 1);
  });
  return `"${parts.join('.')}"`;
}

const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], data);

const kinds: Readonly<Record<string, string>> = {
  string: 'tulisan',
  integer: 'angka bulat',
  number: 'angka',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'bagian dengan kunci-kuncinya',
};

interface Told {
  readonly path: readonly string[];
  readonly name: string;
  readonly value: unknown;
  readonly words: ShapeWords;
}

/** ` (evaluasi kinerja)` behind a key that people know by another name. */
const knownAs = ({ keys = {} }: ShapeWords, path: readonly string[]): string => {
  const known = keys[path.join('.')];
  return known === undefined ? '' : ` (${known})`;
};

function sentenceOf({ keyword, params }: ErrorObject, { path, name, value, words }: Told): string {
  const p = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'required':
      return `Kunci "${String(p.missingProperty)}"${knownAs(words, [...path, String(p.missingProperty)])} belum ada di ${name}. Tambahkan.`;
    case 'additionalProperties':
      return `Kunci ${name} tidak dikenal. Perbaiki ejaannya atau hapus.`;
    case 'type':
      if (value === null && p.type === 'object')
        return `${name}${knownAs(words, path)} masih kosong. Isi kunci-kuncinya menurut ${words.guide}.`;
      if (value === null)
        return `${name}${knownAs(words, path)} belum diisi. Isi dengan ${kinds[String(p.type)] ?? 'nilai'}.`;
      return `${name} harus berupa ${kinds[String(p.type)] ?? String(p.type)}.${p.type === 'string' && typeof value !== 'object' ? ' Beri tanda kutip.' : ''}`;
    case 'enum':
      return `${name} harus salah satu dari: ${(p.allowedValues as readonly unknown[]).join(', ')}.`;
    case 'const':
      return `${name} harus "${String(p.allowedValue)}" atau daftar.`;
    case 'pattern':
      return `${name} harus ${words.patterns[String(p.pattern)] ?? 'ditulis menurut aturan'}.`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `${name}${knownAs(words, path)} tidak boleh kosong. Isi sedikitnya satu.`;
    case 'maxLength':
    case 'maxItems':
      return `${name} terlalu panjang. Batasnya ${String(p.limit)}.`;
    case 'minimum':
      return `${name} paling kecil ${String(p.limit)}.`;
    case 'maximum':
      return `${name} paling besar ${String(p.limit)}.`;
    case 'discriminator':
      return `${name} tidak dikenal. Pakai salah satu jenis pertanyaan, misalnya text, choice, atau file.`;
    default:
      return `${name} tidak sesuai aturan bentuk (${keyword}). Bandingkan dengan ${words.guide}.`;
  }
}
