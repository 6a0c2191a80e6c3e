// A draft as a designer writes it over the API, part by part.
import { readDecisionSheet } from '@alur/bpmn-xml';
import type { DraftPart, DraftView } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import type { BundleFiles } from '@alur/studio';
import { parsePart, partIdsOf, readPart } from '@alur/studio';
import type { OfficerPerson } from './people.js';
import { shippedFiles } from './shipped-files.js';

export const draftsPath = '/api/v1/studio/drafts';

export const partPath = (draft: string, part: string): string => `${draftsPath}/${draft}/parts/${part}`;

export const beginDraft = async (designer: OfficerPerson, name: string): Promise<DraftView> =>
  (await designer.agent.post(draftsPath).send({ name }).expect(201)).body as DraftView;

export const partOf = async (designer: OfficerPerson, draft: string, part: string): Promise<DraftPart> =>
  (await designer.agent.get(partPath(draft, part)).expect(200)).body as DraftPart;

export async function writePart(
  designer: OfficerPerson,
  { draft, part, value }: { readonly draft: string; readonly part: string; readonly value: Json },
): Promise<DraftPart> {
  const { tag } = await partOf(designer, draft, part);
  const saved = await designer.agent.put(partPath(draft, part)).set('if-match', `"${tag}"`).send({ value }).expect(200);
  return saved.body as DraftPart;
}

/** Holds a shipped service; of its parts only `parts`, where they are named. */
export async function shippedDraft(
  designer: OfficerPerson,
  service: string,
  { name = 'Contoh', parts }: { readonly name?: string; readonly parts?: readonly string[] } = {},
): Promise<DraftView> {
  const { id } = await beginDraft(designer, name);
  const files = shippedFiles(service);
  for (const part of parts ?? partIdsOf(files)) {
    const value = await valueIn(files, part);
    if (value !== null) await writePart(designer, { draft: id, part, value });
  }
  return (await designer.agent.get(`${draftsPath}/${id}`).expect(200)).body as DraftView;
}

async function valueIn(files: BundleFiles, partId: string): Promise<Json> {
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
