// A new key of the city takes over: keys of subjects are wrapped anew, nothing that they seal is touched. Each page is one
// statement that changes only what is still as it was read, so that nobody has to stop and nothing is done twice.
import type { KeyRing, KeyRotation, SecretBox } from '@alur/application';
import { notePurpose, totpPurpose } from '@alur/application';
import type { Pool } from 'pg';
import { indexRows } from './index-rows.js';
import { indexPlace, openText } from './sealed-json.js';
import type { Vault } from './vault.js';
import { subjectVault, unwrapped, wrapPurpose } from './vault.js';

export function keyRotation(pool: Pool, ring: KeyRing): KeyRotation {
  const vault = subjectVault(ring, pool);
  return {
    async status() {
      const counted = async (text: string): Promise<Readonly<Record<string, number>>> => {
        const { rows } = await pool.query<{ id: string; n: number }>(text);
        return Object.fromEntries(rows.map(({ id, n }) => [id, n]));
      };
      const { rows } = await pool.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM subject_key WHERE destroyed_at IS NOT NULL',
      );
      return {
        ring: await ring.keys(),
        wrapped: await counted(
          'SELECT kek_id AS id, count(*)::int AS n FROM subject_key WHERE wrapped IS NOT NULL GROUP BY 1 ORDER BY 1',
        ),
        sealed: await counted(
          `SELECT split_part(sealed, '.', 1) AS id, count(*)::int AS n
             FROM (${sealedPlaces.map(({ table, column }) => `SELECT ${column} AS sealed FROM ${table}`).join(' UNION ALL ')}) s
            WHERE sealed IS NOT NULL GROUP BY 1 ORDER BY 1`,
        ),
        indexed: await counted('SELECT key_id AS id, count(*)::int AS n FROM subject_index GROUP BY 1 ORDER BY 1'),
        destroyed: rows[0]?.n ?? 0,
      };
    },
    async rewrap(limit) {
      const { sealing, index } = await ring.keys();
      const done = await rewrapSubjects(pool, ring, { sealing, limit });
      if (done > 0) return done;
      for (const place of sealedPlaces) {
        const sealed = await reseal(pool, ring, { place, sealing, limit });
        if (sealed > 0) return sealed;
      }
      return reindex(pool, { ring, vault }, { newest: index.at(-1) ?? '', known: index, limit });
    },
  };
}

interface Page {
  readonly sealing: string;
  readonly limit: number;
}

async function rewrapSubjects(pool: Pool, box: SecretBox, { sealing, limit }: Page): Promise<number> {
  const { rows } = await pool.query<{ subject_id: string; wrapped: string }>(
    'SELECT subject_id, wrapped FROM subject_key WHERE kek_id < $1 OR kek_id > $1 LIMIT $2',
    [sealing, limit],
  );
  const anew = await Promise.all(
    rows.map(async ({ subject_id, wrapped }) =>
      box.seal(wrapPurpose(subject_id), await unwrapped(box, subject_id, wrapped)),
    ),
  );
  // One that was destroyed meanwhile stays destroyed.
  await pool.query(
    `UPDATE subject_key k SET wrapped = n.anew
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS n (subject_id, before, anew)
      WHERE k.subject_id = n.subject_id AND k.wrapped = n.before`,
    [rows.map((row) => row.subject_id), rows.map((row) => row.wrapped), anew],
  );
  return rows.length;
}

/** What the keys of the city seal themselves, with nobody's key between. */
interface SealedPlace {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  /** Column whose value the purpose is made of. */
  readonly whose: string;
  purpose(whose: string): string;
}

const sealedPlaces: readonly SealedPlace[] = [
  { table: 'officer_account', id: 'id', column: 'totp_secret', whose: 'id', purpose: totpPurpose },
  { table: 'officer_invitation', id: 'officer_id', column: 'totp_secret', whose: 'officer_id', purpose: totpPurpose },
  { table: 'data_request', id: 'id', column: 'note', whose: 'citizen_id', purpose: notePurpose },
];

async function reseal(
  pool: Pool,
  box: SecretBox,
  { place: { table, id, column, whose, purpose }, sealing, limit }: Page & { readonly place: SealedPlace },
): Promise<number> {
  const { rows } = await pool.query<{ id: string; whose: string; sealed: string }>(
    `SELECT ${id}::text AS id, ${whose}::text AS whose, ${column} AS sealed FROM ${table}
      WHERE split_part(${column}, '.', 1) <> $1 LIMIT $2`,
    [sealing, limit],
  );
  for (const row of rows) {
    const value = await box.open(purpose(row.whose), row.sealed);
    if (value === undefined) throw new Error(`${table}.${column} of ${row.id} cannot be opened with SECRET_KEY_PATH.`);
    const anew = await box.seal(purpose(row.whose), value);
    await pool.query(`UPDATE ${table} SET ${column} = $3 WHERE ${id}::text = $1 AND ${column} = $2`, [
      ...[row.id, row.sealed, anew],
    ]);
  }
  return rows.length;
}

interface IndexedNumber {
  readonly owner_id: string;
  readonly section: string;
  readonly kind: 'account' | 'nik' | 'family-card' | 'phone';
  readonly subject_id: string;
  readonly sealed: Buffer;
}

/** Numbers that the newest secret does not know yet; with none of those left, rows of secrets that are no longer in the ring. */
async function reindex(
  pool: Pool,
  { ring, vault }: { readonly ring: KeyRing; readonly vault: Vault },
  { newest, known, limit }: { readonly newest: string; readonly known: readonly string[]; readonly limit: number },
): Promise<number> {
  const { rows } = await pool.query<IndexedNumber>(
    `SELECT x.owner_id, x.section, x.kind, x.subject_id, x.sealed FROM subject_index x
      WHERE x.key_id <> $1
        AND (SELECT count(*) FROM subject_index o WHERE o.owner_id = x.owner_id AND o.section = x.section AND o.kind = x.kind AND o.key_id = x.key_id)
          > (SELECT count(*) FROM subject_index n WHERE n.owner_id = x.owner_id AND n.section = x.section AND n.kind = x.kind AND n.key_id = $1)
      LIMIT $2`,
    [newest, limit],
  );
  for (const { owner_id: ownerId, section, kind, subject_id: subjectId, sealed } of rows) {
    const key = await vault.keyOf(subjectId);
    if (!key) await pool.query('DELETE FROM subject_index WHERE subject_id = $1', [subjectId]);
    else {
      const value = openText(key, indexPlace(ownerId, kind), sealed);
      const anew = await indexRows(ring, key, { ownerId, section, subjectId }, [{ kind, value }]);
      await pool.query(insertIndexStatement, [JSON.stringify(anew)]);
    }
  }
  if (rows.length > 0) return rows.length;
  const { rowCount } = await pool.query(
    `DELETE FROM subject_index WHERE ctid = ANY (ARRAY(SELECT ctid FROM subject_index WHERE key_id <> ALL ($1) LIMIT $2))`,
    [known, limit],
  );
  // What officers declared is not kept so that it could be made anew: whose secret is gone is asked again.
  const asked = await pool.query('DELETE FROM officer_family WHERE key_id <> ALL ($1)', [known]);
  return (rowCount ?? 0) + (asked.rowCount ?? 0);
}

/** $1 rows of the index. */
export const insertIndexStatement = `
  INSERT INTO subject_index (owner_id, section, subject_id, kind, key_id, digest, sealed)
  SELECT n.owner_id, n.section, n.subject_id, n.kind, n.key_id, decode(n.digest, 'hex'), decode(n.sealed, 'hex')
    FROM jsonb_to_recordset($1::jsonb) AS n (owner_id uuid, section text, subject_id uuid, kind text, key_id text, digest text, sealed text)
  ON CONFLICT DO NOTHING`;
