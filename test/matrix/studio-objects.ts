// Services being written, in each state a draft can be in; one of them is the designer's own work.
import { beginServiceDraft } from '@alur/application';
import { officerOf } from '@alur/identity';
import type { Ports } from '@alur/platform';
import type { Pool } from 'pg';
import { shippedFiles } from '../support/shipped-files.js';

export const draftStates = ['writing', 'in-review', 'published', 'discarded'] as const;
export type StudioState = (typeof draftStates)[number];

export interface StudioObjects {
  readonly drafts: Readonly<Record<StudioState, string>>;
  /** Hash of the version of `sktm` that is offered. */
  readonly version: string;
}

const rowOf: Readonly<Record<StudioState, string>> = {
  ...{ writing: 'draft', 'in-review': 'in-review', published: 'published', discarded: 'discarded' },
};

export async function newStudioObjects(ports: Ports, pool: Pool): Promise<StudioObjects> {
  const designer = officerOf(
    ports.city,
    { kind: 'officer', subject: 'diskominfo-designer' },
    await ports.reading.now(),
  );
  if (!designer) throw new Error('Expected a designer');
  const files = shippedFiles('dinsos/sktm');
  const drafts: Partial<Record<StudioState, string>> = {};
  for (const state of draftStates) {
    const head = (files['service.yaml'] ?? '').replace(/^id: .*$/m, `id: matriks-${state}`);
    const begun = await beginServiceDraft(ports)(designer, {
      files: { ...files, 'service.yaml': head },
      origin: { kind: 'empty' },
      name: `Matriks ${state}`,
    });
    if (!begun.ok) throw new Error(begun.error.message);
    drafts[state] = begun.value.id;
    await pool.query(
      `UPDATE service_draft SET state = $2, contributors = '["diskominfo-designer"]',
              handed_in_by = CASE WHEN $2 = 'in-review' THEN 'diskominfo-designer' END,
              handed_in_at = CASE WHEN $2 = 'in-review' THEN clock_timestamp() END WHERE id = $1`,
      [begun.value.id, rowOf[state]],
    );
  }
  const { rows } = await pool.query<{ hash: string }>(
    `SELECT hash FROM service_publication WHERE service_id = 'sktm' LIMIT 1`,
  );
  return { drafts: drafts as Record<StudioState, string>, version: rows[0]?.hash ?? '' };
}
