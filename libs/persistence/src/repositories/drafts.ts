import type { Draft, Drafts } from '@alur/application';
import { draftDays } from '@alur/application';
import type { DataSource } from 'typeorm';
import { DraftSchema } from '../rows/draft.row.js';
import { draftPlace, openAnswers, sealJson } from '../vault/sealed-json.js';
import type { Vault } from '../vault/vault.js';

interface SealedDraft {
  readonly id: string;
  readonly service_id: string;
  readonly version_hash: string;
  readonly citizen_id: string;
  readonly revision: number;
  readonly updated_at: Date;
  readonly submitted_at: Date | null;
  readonly changed_from: string | null;
  readonly sealed: Buffer | null;
  readonly wrapped: string | null;
}

/** A draft that became a case is none, also when the mark on it was lost between the two. */
const forgotten = `
  WITH gone AS (
    DELETE FROM draft d
    WHERE d.submitted_at IS NULL
      AND d.updated_at < clock_timestamp() - $1 * interval '1 day'
      AND NOT EXISTS (SELECT 1 FROM case_instance c WHERE c.id = d.id)
    RETURNING d.id
  ), files AS (
    DELETE FROM stored_file f USING gone WHERE f.case_id = gone.id
  )
  SELECT count(*)::int AS count FROM gone`;

const columns = `d.id, d.service_id, d.version_hash, d.citizen_id, d.revision, d.updated_at, d.submitted_at, d.changed_from, d.sealed`;
const withKey = `SELECT ${columns}, k.wrapped FROM draft d LEFT JOIN subject_key k ON k.subject_id = d.citizen_id`;
/** The key of a draft's writer stands in no column of the draft itself. */
const written = (change: string): string =>
  `UPDATE draft d SET ${change} WHERE d.id = $1 AND d.revision = $2 AND d.submitted_at IS NULL RETURNING ${columns}, $4::text AS wrapped`;
const saving = written('sealed = $3, revision = d.revision + 1, updated_at = clock_timestamp()');
const renewing = written('sealed = $3, version_hash = $5, changed_from = $6, revision = d.revision + 1');

/** With what was uploaded into it: nothing would lead there any more. */
const discarding = `
  WITH gone AS (DELETE FROM draft WHERE id = $1 AND submitted_at IS NULL RETURNING id)
  DELETE FROM stored_file f USING gone WHERE f.case_id = gone.id`;

export function drafts(source: DataSource, vault: Vault): Drafts {
  const rows = source.getRepository(DraftSchema);
  const toDraft = async (row: SealedDraft): Promise<Draft> => ({
    id: row.id,
    serviceId: row.service_id,
    versionHash: row.version_hash,
    citizenId: row.citizen_id,
    answers: openAnswers(await vault.opened(row.citizen_id, row.wrapped), draftPlace(row.id), row.sealed),
    revision: row.revision,
    updatedAt: row.updated_at.toISOString(),
    submitted: row.submitted_at !== null,
    ...(row.changed_from === null ? {} : { changedFrom: row.changed_from }),
  });
  const read = async (where: string, value: string): Promise<readonly Draft[]> =>
    Promise.all((await rows.query<SealedDraft[]>(`${withKey} WHERE ${where}`, [value])).map(toDraft));
  const find = async (id: string): Promise<Draft | undefined> => (await read('d.id = $1', id))[0];

  /** Nothing where the draft is another by now, or its writer's values are erased. */
  const write = async (
    statement: string,
    { id, revision, answers }: Pick<Draft, 'id' | 'revision' | 'answers'>,
    more: readonly unknown[] = [],
  ): Promise<Draft | undefined> => {
    const [of] = await rows.query<{ citizen_id: string; wrapped: string | null }[]>(`${withKey} WHERE d.id = $1`, [id]);
    const key =
      of && (of.wrapped === null ? await vault.keyOf(of.citizen_id) : await vault.opened(of.citizen_id, of.wrapped));
    if (!key) return undefined;
    const values = [id, revision, sealJson(key, draftPlace(id), answers), of.wrapped, ...more];
    const [[row]] = await rows.query<[SealedDraft[], number]>(statement, values);
    return row && { ...(await toDraft({ ...row, sealed: null })), answers };
  };
  return {
    find,
    async create(draft) {
      await rows.insert(draft);
      const created = await find(draft.id);
      if (!created) throw new Error(`Expected draft ${draft.id} to be there`);
      return created;
    },
    save: (id, revision, answers) => write(saving, { id, revision, answers }),
    renew: (renewal) => write(renewing, renewal, [renewal.versionHash, renewal.changedFrom ?? null]),
    async discard(id) {
      await rows.query(discarding, [id]);
    },
    async discardForgotten() {
      const [{ count }] = await rows.query<[{ count: number }]>(forgotten, [draftDays]);
      return count;
    },
    async markSubmitted(id) {
      await rows.query('UPDATE draft SET submitted_at = clock_timestamp() WHERE id = $1 AND submitted_at IS NULL', [
        id,
      ]);
    },
    listOpen: (citizenId) =>
      read('d.citizen_id = $1 AND d.submitted_at IS NULL ORDER BY d.updated_at DESC LIMIT 50', citizenId),
  };
}
