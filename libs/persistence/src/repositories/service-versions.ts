import type { BundleFiles, CompiledVersion, ImportReport, ImportReports, ServiceVersions } from '@alur/application';
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { DataSource } from 'typeorm';
import { In, Not } from 'typeorm';
import { ServiceImportSchema, ServiceVersionSchema } from '../rows/service-version.row.js';
import { lastOffers } from './publication-statements.js';

export type CompileVersion = (files: BundleFiles, hash: string) => Promise<CompiledVersion>;

/** A database that is away is no fault of the version: only what does not compile is kept as an error. */
type Loaded = Result<CompiledVersion, Error>;

/** A page of every officer asks for names: asking the database for them each time cost a fifth of the page. */
const namesKeptMs = 1_000;

const needed = 'SELECT hash FROM versions_needed() hash ORDER BY hash';

/**
 * Versions are immutable, so a compiled one is kept for the life of this process; which one is offered is asked every time.
 * One that does not compile is told to `onBroken` and left out of the lists: it must not take the others with it.
 */
export function serviceVersions(
  source: DataSource,
  compile: CompileVersion,
  onBroken: (hash: string, error: Error) => void,
): ServiceVersions & { /** Compiles anew: the city they stand in is another. */ forgetCompiled(): void } {
  const rows = source.getRepository(ServiceVersionSchema);
  const compiled = new Map<string, Promise<Loaded>>();
  const filesOf = async (hash: string): Promise<BundleFiles> => {
    const row = await rows.findOneBy({ hash });
    if (!row) throw new Error(`Expected service version ${hash} to be stored`);
    return row.files;
  };
  const load = async (hash: string): Promise<Loaded> => {
    const files = await filesOf(hash);
    try {
      return ok(await compile(files, hash));
    } catch (error) {
      onBroken(hash, error as Error);
      return err(error as Error);
    }
  };
  const loaded = (hash: string): Promise<Loaded> => {
    const known = compiled.get(hash);
    if (known) return known;
    const loading = load(hash);
    compiled.set(hash, loading);
    loading.catch(() => {
      if (compiled.get(hash) === loading) compiled.delete(hash);
    });
    return loading;
  };
  const getVersion = async (hash: string): Promise<CompiledVersion> => {
    const version = await loaded(hash);
    if (!version.ok) throw version.error;
    return version.value;
  };
  const offers = (where = '', values: readonly string[] = []) =>
    source.query<{ hash: string; retired: boolean }[]>(lastOffers(where), [...values]);
  const named = async (hashes: readonly string[]): Promise<readonly CompiledVersion[]> =>
    (await Promise.all(hashes.map(loaded)))
      .flatMap((version) => (version.ok ? [version.value] : []))
      .sort((a, b) => a.bundle.name.localeCompare(b.bundle.name, 'id'));
  const listKnown = async (): Promise<readonly CompiledVersion[]> => named((await offers()).map(({ hash }) => hash));
  let names: { readonly until: number; readonly list: Promise<ReadonlyMap<string, string>> } | undefined;
  const listNames = (): Promise<ReadonlyMap<string, string>> => {
    if (names && performance.now() < names.until) return names.list;
    const list = listKnown().then((known) => new Map(known.map(({ bundle }) => [bundle.id, bundle.name])));
    names = { until: performance.now() + namesKeptMs, list };
    // What failed is no answer for whoever asks next.
    list.catch(() => (names = undefined));
    return list;
  };
  return {
    getVersion,
    filesOf,
    forgetCompiled: () => compiled.clear(),
    isStored: (hash) => rows.existsBy({ hash }),
    listPublished: async () => named((await offers()).flatMap(({ hash, retired }) => (retired ? [] : [hash]))),
    listKnown,
    listNames,
    async listNeeded() {
      return (await source.query<{ hash: string }[]>(needed)).map(({ hash }) => hash);
    },
    async findPublished(serviceId) {
      const [last] = await offers('AND p.service_id = $1', [serviceId]);
      return last && !last.retired ? getVersion(last.hash) : undefined;
    },
    async listVersions(serviceId) {
      const all = await source.query<{ hash: string; published_at: Date }[]>(
        `SELECT hash, max(published_at) AS published_at FROM service_publication WHERE service_id = $1
          GROUP BY hash ORDER BY max(number) DESC`,
        [serviceId],
      );
      return all.map((row) => ({ hash: row.hash, publishedAt: row.published_at.toISOString() }));
    },
  };
}

export function importReports(source: DataSource): ImportReports {
  const rows = source.getRepository(ServiceImportSchema);
  return {
    async record({ folder, serviceId, hash, outcome, findings }) {
      await rows.query(
        `INSERT INTO service_import (folder, service_id, hash, findings, outcome, imported_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())
         ON CONFLICT (folder) DO UPDATE SET service_id = excluded.service_id, hash = excluded.hash, findings = excluded.findings,
                outcome = excluded.outcome, imported_at = excluded.imported_at`,
        [folder, serviceId ?? null, hash ?? null, JSON.stringify(findings), outcome],
      );
    },
    async keepOnly(folders) {
      await rows.delete(folders.length > 0 ? { folder: Not(In([...folders])) } : {});
    },
    async list() {
      const all = await rows.find({ order: { folder: 'ASC' } });
      return all.map(({ folder, serviceId, hash, outcome, findings, importedAt }): ImportReport => ({
        folder,
        outcome,
        findings,
        importedAt: importedAt.toISOString(),
        ...(serviceId ? { serviceId } : {}),
        ...(hash ? { hash } : {}),
      }));
    },
  };
}
