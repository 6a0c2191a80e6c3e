// A draft in the studio that holds the files of a shipped service, written part by part as a designer would.
import type { DraftPart, DraftView } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { parsePart, readPart } from '@alur/studio';
import { shippedFiles } from '../studio/shipped-files.js';
import type { OfficerPerson } from './people.js';

const drafts = '/api/v1/studio/drafts';
const parts = ['identity', 'participants', 'outcomes', 'steps', 'pages', 'tasks', 'diagram'];

export async function draftOf(designer: OfficerPerson, folder: string): Promise<string> {
  const files = shippedFiles(folder);
  const { id, tags } = (await designer.agent.post(drafts).send({ name: folder }).expect(201)).body as DraftView;
  for (const name of [...parts, 'letter:surat-penolakan']) {
    const part = parsePart(name);
    const read = part && readPart(files, part);
    if (!read?.ok) throw new Error(`${name} cannot be read`);
    const tag = tags[name] ?? (await readDraftPart(designer, id, name)).tag;
    await writeDraftPart(designer, id, { part: name, value: read.value, tag });
  }
  return id;
}

export const readDraftPart = async (designer: OfficerPerson, id: string, part: string): Promise<DraftPart> =>
  (await designer.agent.get(`${drafts}/${id}/parts/${part}`).expect(200)).body as DraftPart;

export async function writeDraftPart(
  designer: OfficerPerson,
  id: string,
  { part, value, tag }: { readonly part: string; readonly value: Json; readonly tag?: string },
): Promise<void> {
  const match = tag ?? (await readDraftPart(designer, id, part)).tag;
  await designer.agent.put(`${drafts}/${id}/parts/${part}`).set('if-match', `"${match}"`).send({ value }).expect(200);
}
