import type { BundleFiles, CompiledVersion, ImportReport, ImportReports, ServiceVersions } from '@alur/application';
import type { DataSource } from 'typeorm';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';
import { In, Not } from 'typeorm';
import { ServiceImportSchema, ServiceVersionSchema } from '../rows/service-version.row.js';

export type CompileVersion = (files: BundleFiles, hash: string) => Promise<CompiledVersion>;

/** Versions are immutable, so a compiled one is kept for the life of this process. */
export function serviceVersions(
  source: DataSource,
  compile: CompileVersion,
  requestId: RequestId,
): ServiceVersions & { /** Compiles anew: the city they stand in is another. */ forgetCompiled(): void } {
  const rows = source.getRepository(ServiceVersionSchema);
  const compiled = new Map<string, Promise<CompiledVersion>>();
  const filesOf = async (hash: string): Promise<BundleFiles> => {
    const row = await rows.findOneBy({ hash });
    if (!row) throw new Error(`Expected service version ${hash} to be stored`);
    return row.files;
  };
  const load = async (hash: string): Promise<CompiledVersion> => compile(await filesOf(hash), hash);
  const getVersion = (hash: string): Promise<CompiledVersion> => {
    const known = compiled.get(hash);
    if (known) return known;
    const loading = load(hash);
    compiled.set(hash, loading);
    loading.catch(() => {
      if (compiled.get(hash) === loading) compiled.delete(hash);
    });
    return loading;
  };
  const newest = (where: string): string =>
    `SELECT DISTINCT ON (service_id) hash FROM service_version ${where} ORDER BY service_id, published_at DESC`;
  return {
    getVersion,
    filesOf,
    forgetCompiled: () => compiled.clear(),
    async listPublished() {
      const hashes = await rows.query<{ hash: string }[]>(newest(''));
      const versions = await Promise.all(hashes.map(({ hash }) => getVersion(hash)));
      return versions.sort((a, b) => a.bundle.name.localeCompare(b.bundle.name, 'id'));
    },
    async findPublished(serviceId) {
      const [row] = await rows.query<{ hash: string }[]>(newest('WHERE service_id = $1'), [serviceId]);
      return row && getVersion(row.hash);
    },
    async listVersions(serviceId) {
      const all = await rows.find({
        select: { hash: true, publishedAt: true },
        where: { serviceId },
        order: { publishedAt: 'DESC' },
      });
      return all.map(({ hash, publishedAt }) => ({ hash, publishedAt: publishedAt.toISOString() }));
    },
    async publish({ hash, serviceId, files, by }) {
      // A folder that goes back to an earlier state makes that version the newest again.
      await rows.query(
        `WITH published AS (
           INSERT INTO service_version (hash, service_id, files, published_at) VALUES ($1, $2, $3, clock_timestamp())
           ON CONFLICT (hash) DO UPDATE SET published_at = clock_timestamp()
            WHERE service_version.hash <> (SELECT newest.hash FROM service_version newest WHERE newest.service_id = $2 ORDER BY newest.published_at DESC LIMIT 1)
           RETURNING service_id, hash)
         INSERT INTO audit_event (${auditColumns})
         SELECT $4, 'version-published', 'service', service_id, 'done', jsonb_build_object('hash', hash), $5 FROM published`,
        [hash, serviceId, JSON.stringify(files), by, requestId() ?? null],
      );
    },
  };
}

export function importReports(source: DataSource): ImportReports {
  const rows = source.getRepository(ServiceImportSchema);
  return {
    async record({ folder, serviceId, hash, findings }) {
      await rows.query(
        `INSERT INTO service_import (folder, service_id, hash, findings, imported_at) VALUES ($1, $2, $3, $4, clock_timestamp())
         ON CONFLICT (folder) DO UPDATE SET service_id = excluded.service_id, hash = excluded.hash, findings = excluded.findings, imported_at = excluded.imported_at`,
        [folder, serviceId ?? null, hash ?? null, JSON.stringify(findings)],
      );
    },
    async keepOnly(folders) {
      await rows.delete(folders.length > 0 ? { folder: Not(In([...folders])) } : {});
    },
    async list() {
      const all = await rows.find({ order: { folder: 'ASC' } });
      return all.map(({ folder, serviceId, hash, findings, importedAt }): ImportReport => ({
        folder,
        findings,
        importedAt: importedAt.toISOString(),
        ...(serviceId ? { serviceId } : {}),
        ...(hash ? { hash } : {}),
      }));
    },
  };
}
