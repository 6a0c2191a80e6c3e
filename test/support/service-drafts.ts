// Drafts of whole services, put where the studio keeps them: how one is begun and written has tests of its own.
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

type Files = Readonly<Record<string, string>>;

/** Gives its id. `by`: the designer whose work it is. */
export async function putDraft(database: Client, { files, by }: { files: Files; by: string }): Promise<string> {
  const id = randomUUID();
  await database.query(
    `WITH begun AS (
       INSERT INTO service_draft (id, name, files, origin, created_by, changed_by, contributors)
       VALUES ($1, 'Rancangan', $2, '{"kind":"empty"}', $3, $3, jsonb_build_array($3::text)) RETURNING id)
     INSERT INTO service_draft_event (draft_id, revision, by, what) SELECT id, 1, $3, 'begun' FROM begun`,
    [id, JSON.stringify(files), by],
  );
  return id;
}
