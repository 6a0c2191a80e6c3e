// A service that another one was written for becomes one of its own: under its own id, name and agency.
import type { Json, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { parsePart, processFile } from '../part/part-id.js';
import type { BundleFiles } from '../part/read-part.js';
import { readPart } from '../part/read-part.js';
import { writePart } from '../part/write-part.js';

export interface ServiceIdentity {
  readonly id: string;
  readonly name: string;
  /** Key of the agency; left out, it stays that of before. */
  readonly owner?: string;
}

type Fault = 'UNREADABLE' | 'MISFIT';
type Fields = Readonly<Record<string, Json>>;

/** The process bears the service's id, and participants of the agency of before are those of the new one. */
export function adoptService(files: BundleFiles, { id, name, owner }: ServiceIdentity): Result<BundleFiles, Fault> {
  const identity = sectionOf(files, 'identity');
  if (!identity.ok) return identity;
  const before = identity.value ?? {};
  const named = withSection(files, 'identity', { ...before, id, name, ...(owner === undefined ? {} : { owner }) });
  if (!named.ok) return named;
  const { [processFile]: drawing } = named.value;
  const renamed =
    drawing === undefined || typeof before['id'] !== 'string'
      ? named.value
      : { ...named.value, [processFile]: withProcessId(drawing, before['id'], id) };
  return owner === undefined || before['owner'] === owner ? ok(renamed) : handedOver(renamed, before['owner'], owner);
}

function handedOver(files: BundleFiles, before: Json | undefined, owner: string): Result<BundleFiles, Fault> {
  const participants = sectionOf(files, 'participants');
  if (!participants.ok || !participants.value) return participants.ok ? ok(files) : participants;
  const changed = Object.entries(participants.value).map(([key, one]) => {
    const participant = one as Fields | null;
    return [key, participant?.['agency'] === before ? { ...participant, agency: owner } : one] as const;
  });
  return withSection(files, 'participants', Object.fromEntries(changed) as Json);
}

/** Whether a step, a flow or a lane of the drawing has the id already: the process could not be named so. */
export function isDrawn({ [processFile]: drawing = '', ...files }: BundleFiles, id: string): boolean {
  const identity = sectionOf(files, 'identity');
  if (identity.ok && identity.value?.['id'] === id) return false;
  return [...drawing.matchAll(/\sid=["']([^"']*)["']/g)].some(([, drawn]) => drawn === id);
}

/** The drawing stays as it was drawn: only what names the process is written anew. */
const withProcessId = (xml: string, before: string, id: string): string =>
  xml.replace(
    /\b(id|processRef|bpmnElement|calledElement)=(["'])([^"']*)\2/g,
    (whole, name: string, quote: string, value: string) => (value === before ? `${name}=${quote}${id}${quote}` : whole),
  );

function sectionOf(files: BundleFiles, name: 'identity' | 'participants'): Result<Fields | undefined, 'UNREADABLE'> {
  const part = parsePart(name);
  const value = part ? readPart(files, part) : ok(null);
  return value.ok ? ok((value.value as Fields | null) ?? undefined) : value;
}

function withSection(files: BundleFiles, name: 'identity' | 'participants', value: Json): Result<BundleFiles, Fault> {
  const part = parsePart(name);
  return part ? writePart(files, part, value) : ok(files);
}
