// A new key of the city takes over: keys of subjects are wrapped anew, nothing that they seal is touched. Each page is one
// statement that changes only what is still as it was read, so that nobody has to stop and nothing is done twice.
import type { KeyRing, KeyRotation, SecretBox } from '@alur/application';
import { totpPurpose } from '@alur/application';
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
          `SELECT split_part(totp_secret, '.', 1) AS id, count(*)::int AS n
             FROM (SELECT totp_secret FROM officer_account UNION ALL SELECT totp_secret FROM officer_invitation) s
            WHERE totp_secret IS NOT NULL GROUP BY 1 ORDER BY 1`,
        ),
        indexed: await counted('SELECT key_id AS id, count(*)::int AS n FROM subject_index GROUP BY 1 ORDER BY 1'),
        destroyed: rows[0]?.n ?? 0,
      };
    },
    async rewrap(limit) {
      const { sealing, index } = await ring.keys();
      const done = await rewrapSubjects(pool, ring, { sealing, limit });
      if (done > 0) return done;
      for (const table of ['officer_account', 'officer_invitation'] as const) {
        const sealed = await resealFactors(pool, ring, { table, sealing, limit });
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

async function resealFactors(
  pool: Pool,
  box: SecretBox,
  { table, sealing, limit }: Page & { readonly table: 'officer_account' | 'officer_invitation' },
): Promise<number> {
  const id = table === 'officer_account' ? 'id' : 'officer_id';
  const { rows } = await pool.query<{ id: string; sealed: string }>(
    `SELECT ${id} AS id, totp_secret AS sealed FROM ${table} WHERE split_part(totp_secret, '.', 1) <> $1 LIMIT $2`,
    [sealing, limit],
  );
  for (const { id: officerId, sealed } of rows) {
    const secret = await box.open(totpPurpose(officerId), sealed);
    if (secret === undefined)
      throw new Error(`The second factor of ${officerId} cannot be opened with SECRET_KEY_PATH.`);
    const anew = await box.seal(totpPurpose(officerId), secret);
    await pool.query(`UPDATE ${table} SET totp_secret = $3 WHERE ${id} = $1 AND totp_secret = $2`, [
      officerId,
      sealed,
      anew,
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
  return rowCount ?? 0;
}

/** $1 rows of the index. */
export const insertIndexStatement = `
  INSERT INTO subject_index (owner_id, section, subject_id, kind, key_id, digest, sealed)
  SELECT n.owner_id, n.section, n.subject_id, n.kind, n.key_id, decode(n.digest, 'hex'), decode(n.sealed, 'hex')
    FROM jsonb_to_recordset($1::jsonb) AS n (owner_id uuid, section text, subject_id uuid, kind text, key_id text, digest text, sealed text)
  ON CONFLICT DO NOTHING`;
