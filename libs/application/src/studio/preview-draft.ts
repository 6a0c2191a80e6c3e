// What the public would see of a draft, as far as it is written.
import type { Page } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { readPages } from '@alur/service';
import { partValue } from '@alur/studio';
import type { StudioPorts } from './edit-draft.js';
import { getServiceDraft } from './edit-draft.js';

export interface PreviewedService {
  readonly name: string;
  readonly pages: readonly Page[];
  /** Key of the agency that owns it, once it is written. */
  readonly owner?: string;
  /** What the citizen is promised, once it is written. */
  readonly workingDays?: number;
}

/** Rejections: `SERVICE_DRAFT_NOT_FOUND`, `PREVIEW_UNFINISHED` while its pages lack something that they cannot be shown without. */
export const previewDraft =
  (ports: Pick<StudioPorts, 'serviceDrafts'>) =>
  async (id: string): Promise<Result<PreviewedService, Rejection>> => {
    const draft = await getServiceDraft(ports, id);
    if (!draft.ok) return draft;
    const { files, name } = draft.value;
    const pages = readPages(files['form.yaml'] ?? '');
    if (!pages.ok) return err(unfinished(pages.error.map(({ message }) => message)));
    const owner = textIn(partValue(files, 'identity'), 'owner');
    const workingDays = keyOf(keyOf(partValue(files, 'standard'), 'duration'), 'workingDays');
    return ok({
      name,
      pages: pages.value,
      ...(owner === undefined ? {} : { owner }),
      ...(typeof workingDays === 'number' ? { workingDays } : {}),
    });
  };

const unfinished = ([first = '']: readonly string[]): Rejection => ({
  code: 'PREVIEW_UNFINISHED',
  message: `Halaman belum dapat ditampilkan. ${first}`.trim(),
});

const keyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

function textIn(value: unknown, key: string): string | undefined {
  const text = keyOf(value, key);
  return typeof text === 'string' && text !== '' ? text : undefined;
}
