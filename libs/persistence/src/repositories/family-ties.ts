import type { FamilyTies } from '@alur/application';
import type { DataSource } from 'typeorm';

/** The same number gives the same digest; nobody without the key of the city can make one. */
export type DigestOf = (kind: string, value: string) => Promise<string>;

const own = `
  SELECT c.case_id::text AS id FROM case_family c JOIN officer_family o ON o.kind = c.kind AND o.digest = c.digest
   WHERE o.officer_id = $1 AND c.case_id = ANY ($2::uuid[])`;

export function familyTies(source: DataSource, digestOf: DigestOf): FamilyTies {
  const ownAmong = async (officerId: string, caseIds: readonly string[]): Promise<ReadonlySet<string>> => {
    if (caseIds.length === 0) return new Set();
    const rows = await source.query<{ id: string }[]>(own, [officerId, [...new Set(caseIds)]]);
    return new Set(rows.map(({ id }) => id));
  };
  return {
    ownAmong,
    isOwnFamily: async (officerId, caseId) => (await ownAmong(officerId, [caseId])).has(caseId),
    async hasDeclared(officerId) {
      const rows = await source.query<unknown[]>('SELECT 1 FROM officer_family WHERE officer_id = $1 LIMIT 1', [
        officerId,
      ]);
      return rows.length > 0;
    },
    async declare(officerId, numbers) {
      const digests = await Promise.all(numbers.map(({ kind, value }) => digestOf(kind, value)));
      await source.transaction(async (manager) => {
        await manager.query('DELETE FROM officer_family WHERE officer_id = $1', [officerId]);
        for (const [index, { kind }] of numbers.entries())
          await manager.query('INSERT INTO officer_family (officer_id, kind, digest) VALUES ($1, $2, $3)', [
            ...[officerId, kind, digests[index]],
          ]);
      });
    },
    async note(caseId, numbers) {
      for (const { kind, value } of numbers)
        await source.query(
          'INSERT INTO case_family (case_id, kind, digest) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [caseId, kind, await digestOf(kind, value)],
        );
    },
  };
}
