import type { BlindIndex, FamilyTies } from '@alur/application';
import type { DataSource } from 'typeorm';

/** The same numbers by which cases are found again, under the same purposes. */
const own = `
  SELECT c.owner_id::text AS id FROM subject_index c JOIN officer_family o ON o.kind = c.kind AND o.digest = c.digest
   WHERE o.officer_id = $1 AND c.owner_id = ANY ($2::uuid[])`;

export function familyTies(source: DataSource, index: BlindIndex): FamilyTies {
  const ownAmong = async (officerId: string, caseIds: readonly string[]): Promise<ReadonlySet<string>> => {
    if (caseIds.length === 0) return new Set();
    const rows = await source.query<{ id: string }[]>(own, [officerId, [...new Set(caseIds)]]);
    return new Set(rows.map(({ id }) => id));
  };
  return {
    ownAmong,
    async hasDeclared(officerId) {
      const rows = await source.query<unknown[]>('SELECT 1 FROM officer_family WHERE officer_id = $1 LIMIT 1', [
        officerId,
      ]);
      return rows.length > 0;
    },
    async declare(officerId, numbers) {
      const rows = await Promise.all(
        numbers.map(async ({ kind, value }) =>
          (await index.digestsOf(kind, value)).map(
            ({ keyId, digest }) => [kind, keyId, Buffer.from(digest, 'hex')] as const,
          ),
        ),
      );
      await source.transaction(async (manager) => {
        await manager.query('DELETE FROM officer_family WHERE officer_id = $1', [officerId]);
        for (const [kind, keyId, digest] of rows.flat())
          await manager.query('INSERT INTO officer_family (officer_id, kind, key_id, digest) VALUES ($1, $2, $3, $4)', [
            ...[officerId, kind, keyId, digest],
          ]);
      });
    },
  };
}
