// A step that is called otherwise is called so in the queue, too, unless somebody gave its task a title of its own.
import type { Json } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import { parsePart } from '../part/part-id.js';
import type { BundleFiles } from '../part/read-part.js';
import { readPart } from '../part/read-part.js';
import { writePart } from '../part/write-part.js';

export function followNames(files: BundleFiles, before: ExecutableProcess, after: ExecutableProcess): BundleFiles {
  const part = parsePart('tasks');
  const read = part && readPart(files, part);
  if (!part || !read?.ok || !isRecord(read.value)) return files;
  const tasks = Object.entries(read.value).map(([id, form]): [string, Json] => {
    const [was, is] = [before.elements[id]?.name, after.elements[id]?.name];
    return isRecord(form) && is && was !== is && form['title'] === was ? [id, { ...form, title: is }] : [id, form];
  });
  const written = writePart(files, part, Object.fromEntries(tasks));
  return written.ok ? written.value : files;
}

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
