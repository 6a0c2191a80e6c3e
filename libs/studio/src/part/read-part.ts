import type { Json, JsonObject, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import { readYaml } from '@alur/yaml-files';
import type { Part } from './part-id.js';
import { parsePart, processFile } from './part-id.js';
import { unfinishedTableFile } from './unfinished-table.js';
import { cutLetter } from './letter-file.js';

export type BundleFiles = Readonly<Record<string, string>>;

/** What a letter's editor shows: the keys above its line `---`, and the text below. */
export interface LetterPart {
  readonly front: JsonObject;
  readonly body: string;
}

/**
 * The part as its editor shows it; `null` where it is not written yet. `UNREADABLE` where its file is no YAML: it can be
 * mended as text only. Of the table and of decisions it is the text of their file; the readers of drawings make more of it.
 */
export function readPart(files: BundleFiles, part: Part): Result<Json, 'UNREADABLE'> {
  const text = files[part.file];
  if (text === undefined) return ok(null);
  if (part.kind === 'letter') return readLetter(text);
  if (part.kind !== 'section') return ok(text);
  const data = dataOf(text);
  if (!data.ok) return data;
  const values = part.keys.flatMap((key) => (data.value[key] === undefined ? [] : [[key, data.value[key]] as const]));
  if (part.keys.length > 1) return ok(Object.fromEntries(values));
  return ok(values[0]?.[1] ?? null);
}

/** `undefined` where there is no such part or its file cannot be read. */
export function partValue(files: BundleFiles, id: string): Json | undefined {
  const part = parsePart(id);
  const read = part && readPart(files, part);
  return read?.ok ? read.value : undefined;
}

/** What must be the same for a change of the part to be a change of what its editor saw. */
export function sourceOf(files: BundleFiles, part: Part): string {
  if (part.kind === 'table') return canonicalJson(tableSources(files));
  if (part.kind !== 'section') return files[part.file] ?? '';
  const value = readPart(files, part);
  return value.ok ? canonicalJson(value.value) : (files[part.file] ?? '');
}

/** The drawing, rows that are not drawn yet, and what else a row says. */
function tableSources(files: BundleFiles): readonly string[] {
  const correction = parsePart('correction');
  return [files[processFile] ?? '', files[unfinishedTableFile] ?? '', correction ? sourceOf(files, correction) : ''];
}

function readLetter(text: string): Result<Json, 'UNREADABLE'> {
  const { front, body } = cutLetter(text);
  const data = dataOf(front);
  return data.ok ? ok({ front: data.value, body }) : data;
}

function dataOf(text: string): Result<JsonObject, 'UNREADABLE'> {
  const { yaml } = readYaml({ file: '', text });
  if (!yaml) return err('UNREADABLE');
  if (yaml.data === null) return ok({});
  return typeof yaml.data === 'object' && !Array.isArray(yaml.data) ? ok(yaml.data as JsonObject) : err('UNREADABLE');
}
