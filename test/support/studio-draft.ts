// A draft in the studio with the files of a service that the city is shipped with.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDecisionSheet } from '@alur/bpmn-xml';
import type { DraftPart, DraftView } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { parsePart, partIdsOf, readPart } from '@alur/studio';
import type { OfficerPerson } from './people.js';

export const draftsPath = '/api/v1/studio/drafts';

export const partPath = (draft: string, part: string): string => `${draftsPath}/${draft}/parts/${part}`;

/** Parts in `instead` are written as given there; `null` leaves one out. */
export async function shippedDraft(
  designer: OfficerPerson,
  folder: string,
  instead: Readonly<Record<string, Json>> = {},
): Promise<DraftView> {
  const begun = await designer.agent.post(draftsPath).send({ name: 'Contoh' }).expect(201);
  const { id } = begun.body as DraftView;
  const files = filesOf(folder);
  for (const partId of partIdsOf(files)) {
    const value = Object.hasOwn(instead, partId) ? instead[partId] : await valueOf(files, partId);
    if (value !== null && value !== undefined) await writePart(designer, { draft: id, part: partId, value });
  }
  return (await designer.agent.get(`${draftsPath}/${id}`).expect(200)).body as DraftView;
}

export async function writePart(
  designer: OfficerPerson,
  { draft, part, value }: { readonly draft: string; readonly part: string; readonly value: Json },
): Promise<DraftPart> {
  const { tag } = (await designer.agent.get(partPath(draft, part)).expect(200)).body as DraftPart;
  const saved = await designer.agent.put(partPath(draft, part)).set('if-match', `"${tag}"`).send({ value }).expect(200);
  return saved.body as DraftPart;
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const root = join('config', 'services', folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

async function valueOf(files: Readonly<Record<string, string>>, partId: string): Promise<Json> {
  const part = parsePart(partId);
  if (!part || part.kind === 'table') return null;
  if (part.kind === 'decision') {
    const sheet = await readDecisionSheet(files[part.file] ?? '');
    if (!sheet.ok) throw new Error(sheet.error);
    return sheet.value as unknown as Json;
  }
  const read = readPart(files, part);
  if (!read.ok) throw new Error(`${partId}: ${read.error}`);
  return read.value;
}
