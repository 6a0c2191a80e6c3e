// After the process was edited: what follows from it and is missing is added to the files; what somebody wrote is never changed.
import type { City } from '@alur/city';
import type { ExecutableProcess } from '@alur/process-model';
import type { CompiledSop } from '@alur/sop';
import { parsePart } from '../part/part-id.js';
import type { BundleFiles } from '../part/read-part.js';
import { partValue } from '../part/read-part.js';
import { writePart } from '../part/write-part.js';
import type { AddedPlace, FollowingParts } from './follow-process.js';
import { followProcess, isRecord } from './follow-process.js';
import { fieldsForOthers } from './fields-for-others.js';

export interface FilledGaps {
  readonly files: BundleFiles;
  readonly added: readonly AddedPlace[];
}

const parts = ['participants', 'tasks', 'steps', 'outcomes'] as const satisfies readonly (keyof FollowingParts)[];

/** Files that are no YAML stay as they are, with nothing added. Steps that issue letters are drawn by people. */
export function fillGaps(
  files: BundleFiles,
  process: ExecutableProcess,
  more: { readonly decisions: CompiledSop['decisions']; readonly city: City },
): FilledGaps {
  const written = parts.map((part) => [part, partValue(files, part)] as const);
  if (written.some(([, value]) => value !== null && !isRecord(value))) return { files, added: [] };
  const before = Object.fromEntries(written.map(([part, value]) => [part, value ?? {}])) as unknown as FollowingParts;
  const identity = partValue(files, 'identity');
  const pages = partValue(files, 'pages');
  const { parts: after, added } = followProcess(process, before, {
    ...more,
    owner: isRecord(identity) && typeof identity['owner'] === 'string' ? identity['owner'] : '',
    ...fieldsForOthers(pages),
  });
  const changed = new Set(added.map(({ part }) => part));
  let filled = files;
  for (const part of changed) {
    const parsed = parsePart(part);
    const result = parsed && writePart(filled, parsed, after[part]);
    if (!result?.ok) return { files, added: [] };
    filled = result.value;
  }
  return { files: filled, added };
}
