import type { BlindIndex, FamilyTies } from '@alur/application';
import type { DataSource } from 'typeorm';

export function familyTies(source: DataSource, index: BlindIndex): FamilyTies {
  return {
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
