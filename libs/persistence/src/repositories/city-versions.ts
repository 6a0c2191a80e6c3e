import type { CityVersion, CityVersions } from '@alur/application';
import type { DataSource } from 'typeorm';
import type { CityVersionRow } from '../rows/city-version.row.js';
import { CityVersionSchema } from '../rows/city-version.row.js';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';

const toVersion = <R extends Omit<CityVersionRow, 'files'>>({ at, note, ...row }: R) => ({
  ...row,
  at: at.toISOString(),
  ...(note === null ? {} : { note }),
});

const withoutFiles = { number: true, hash: true, origin: true, by: true, at: true, parts: true, note: true } as const;

export function cityVersions(source: DataSource, requestId: RequestId): CityVersions {
  const rows = source.getRepository(CityVersionSchema);
  const find = async (number: number): Promise<CityVersion | undefined> => {
    const row = await rows.findOneBy({ number });
    return row ? toVersion(row) : undefined;
  };
  const currentNumber = async (): Promise<number> => {
    const [row] = await rows.query<{ number: number }[]>('SELECT coalesce(max(number), 0) AS number FROM city_version');
    return row?.number ?? 0;
  };
  return {
    find,
    currentNumber,
    findCurrent: async () => find(await currentNumber()),
    isKnown: (hash) => rows.existsBy({ hash }),
    async list() {
      const all = await rows.find({ select: withoutFiles, order: { number: 'DESC' }, take: 200 });
      return all.map(({ files: _files, ...row }) => toVersion(row));
    },
    async add({ after, hash, files, origin, by, parts, note }) {
      // Two that follow the same one draw the same number: the primary key lets one of them in.
      const [added] = await rows.query<{ number: number }[]>(
        `WITH added AS (
           INSERT INTO city_version (number, hash, files, origin, by, parts, note)
           SELECT $1 + 1, $2, $3, $4, $5, $6, $7 WHERE $1 = (SELECT coalesce(max(number), 0) FROM city_version)
           ON CONFLICT (number) DO NOTHING RETURNING number, hash, by)
         INSERT INTO audit_event (${auditColumns})
         SELECT by, 'city-changed', 'city', number::text, 'done', jsonb_build_object('hash', hash, 'parts', $6::jsonb), $8 FROM added
         RETURNING subject_id::integer AS number`,
        [after, hash, JSON.stringify(files), origin, by, JSON.stringify(parts), note ?? null, requestId() ?? null],
      );
      return added && find(added.number);
    },
  };
}
