import type { Json, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { editYaml } from '@alur/yaml-files';
import { cutLetter, joinLetter } from './letter-file.js';
import type { Part } from './part-id.js';
import type { BundleFiles, LetterPart } from './read-part.js';

/**
 * The files with the part changed and everything else as it was, comments too. `null` takes it away. `UNREADABLE` where the
 * file around it is no YAML, `MISFIT` where the value cannot be this part. What it means is judged by the gate.
 */
export function writePart(files: BundleFiles, part: Part, value: Json): Result<BundleFiles, 'UNREADABLE' | 'MISFIT'> {
  if (part.kind === 'section') return writeSection(files, part, value);
  if (value === null) return ok(without(files, part.file));
  if (part.kind === 'letter')
    return isLetter(value) ? changed(files, part.file, letterText(files[part.file] ?? '', value)) : err('MISFIT');
  return typeof value === 'string' ? ok({ ...files, [part.file]: value }) : err('MISFIT');
}

function writeSection(
  files: BundleFiles,
  { file, keys }: Extract<Part, { kind: 'section' }>,
  value: Json,
): Result<BundleFiles, 'UNREADABLE' | 'MISFIT'> {
  if (keys.length > 1 && !isRecord(value)) return err('MISFIT');
  if (value !== null && typeof value !== 'object') return err('MISFIT');
  const values = keys.length > 1 ? (value as Readonly<Record<string, Json>>) : { [keys[0] ?? '']: value ?? undefined };
  let text: Result<string, 'UNREADABLE'> = ok(files[file] ?? '');
  for (const key of keys) text = text.ok ? edited(text.value, [key], values[key]) : text;
  return changed(files, file, text);
}

function letterText(before: string, { front, body }: LetterPart): Result<string, 'UNREADABLE'> {
  const head = edited(cutLetter(before).front, [], front);
  return head.ok ? ok(joinLetter(head.value, body)) : head;
}

function edited(text: string, path: readonly string[], value: unknown): Result<string, 'UNREADABLE'> {
  const result = editYaml(text, path, value);
  return result.ok ? result : err('UNREADABLE');
}

const changed = (files: BundleFiles, file: string, text: Result<string, 'UNREADABLE'>) =>
  text.ok ? ok({ ...files, [file]: text.value }) : text;

const without = (files: BundleFiles, file: string): BundleFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== file));

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLetter = (value: Json): value is Json & LetterPart =>
  isRecord(value) && isRecord(value['front']) && typeof value['body'] === 'string';
