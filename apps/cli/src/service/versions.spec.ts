// Versions over the real readers: compared as a city would, and loaded whatever the city has become.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { BundleFiles, CompiledVersion, ImportPorts, ServiceVersions } from '@alur/application';
import {
  bundleHash,
  importServices,
  compareVersions,
  compareWithPublished,
  judgeService,
  loadVersion,
  publishFolder,
} from '@alur/application';
import { readBpmn, readDmn } from '@alur/bpmn-xml';
import type { City } from '@alur/city';
import { openCity } from './workshop.js';

const shipped = path.join(__dirname, '../../../../config/services/diskumperindag/surat-ket-usaha');
const files: BundleFiles = Object.fromEntries(
  readdirSync(shipped, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const file = path.join(entry.parentPath, entry.name);
    return [[path.relative(shipped, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]];
  }),
);
const changed = (file: string, from: string, to: string): BundleFiles => {
  if (!files[file]?.includes(from)) throw new Error(`Expected "${from}" in ${file}`);
  return { ...files, [file]: files[file].replace(from, to) };
};

const entropy = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const drawings = { readProcesses: readBpmn, readDecisions: readDmn };
let city: City;
beforeAll(async () => {
  const opened = await openCity({ values: {}, environment: {} });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  city = opened.value;
});

const faster = () => changed('service.yaml', 'name: Surat Keterangan Usaha', 'name: Surat Usaha');

/** What a city has published, the newest last. */
async function published(
  ...versions: readonly BundleFiles[]
): Promise<{ hashes: readonly string[]; versions: ServiceVersions }> {
  const compiled = await Promise.all(
    versions.map((one) => loadVersion({ city, entropy, drawings }, one, bundleHash(entropy, one))),
  );
  const known = (hash: string): CompiledVersion => {
    const found = compiled.find((one) => one.hash === hash);
    if (!found) throw new Error(`Expected ${hash}`);
    return found;
  };
  return {
    hashes: compiled.map(({ hash }) => hash),
    versions: {
      listVersions: (serviceId: string) =>
        Promise.resolve(serviceId === 'surat-ket-usaha' ? compiled.map(({ hash }) => ({ hash, publishedAt: '' })) : []),
      findPublished: (serviceId: string) =>
        Promise.resolve(compiled.filter(({ bundle }) => bundle.id === serviceId).at(-1)),
      getVersion: (hash: string) => Promise.resolve(known(hash)),
    } as unknown as ServiceVersions,
  };
}

describe('two published versions', () => {
  it('are compared by their hashes', async () => {
    const { hashes, versions } = await published(files, faster());
    const [before = '', after = ''] = hashes;
    expect(await compareVersions({ versions })('surat-ket-usaha', before, after)).toMatchObject({
      ok: true,
      value: { class: 'cosmetic', differences: [{ kind: 'service-name' }], findings: [] },
    });
    const unknown = { ok: false, error: { code: 'SERVICE_VERSION_NOT_FOUND' } };
    expect(await compareVersions({ versions })('surat-ket-usaha', before, 'nowhere')).toMatchObject(unknown);
    expect(await compareVersions({ versions })('sktm', before, after)).toMatchObject(unknown);
  });
});

describe('files that somebody works on', () => {
  it('are compared with what is offered now', async () => {
    const { hashes, versions } = await published(files);
    const compare = compareWithPublished({ city, entropy, drawings, versions });
    expect(await compare(faster())).toMatchObject({
      ok: true,
      value: { serviceId: 'surat-ket-usaha', published: hashes[0], comparison: { class: 'cosmetic' } },
    });
    expect(await compare({ 'service.yaml': 'id: [' })).toMatchObject({ ok: false });
  });

  it('of a service that is new have nothing beside them', async () => {
    const { versions } = await published();
    const compared = await compareWithPublished({ city, entropy, drawings, versions })(files);
    expect(compared).toEqual({ ok: true, value: { serviceId: 'surat-ket-usaha' } });
  });
});

describe('an import', () => {
  const override = (staffing: string): BundleFiles => ({
    ...files,
    'service.yaml': `${(files['service.yaml'] ?? '').replace('Sedikitnya dua', staffing)}
override: { basis: Perda 3/2027, since: "2027-01-01", changes: [standard/staffing] }
`,
  });
  const importing = async (staffing: string): Promise<readonly string[]> => {
    const { versions, hashes } = await published(files);
    const silent = (): Promise<void> => Promise.resolve();
    const ports: ImportPorts = {
      ...{ city, drawings, today: () => '2026-11-23', entropy: { ...entropy, uuid: () => 'd1' } },
      versions: { ...versions, isStored: () => Promise.resolve(false) },
      publications: {
        list: () => Promise.resolve([{ number: 1, state: 'offered', hash: hashes[0] ?? '' }]),
        publish: () => Promise.resolve(true),
      } as unknown as ImportPorts['publications'],
      serviceDrafts: { wasDrafted: () => Promise.resolve(false) } as unknown as ImportPorts['serviceDrafts'],
      reports: { record: silent, keepOnly: silent, list: () => Promise.resolve([]) },
      audit: { record: silent },
    };
    const folders = { 'diskumperindag/surat-ket-usaha': override(staffing) };
    const reports = await importServices(ports, publishFolder)(folders);
    return reports.flatMap(({ outcome, findings }) => [
      outcome,
      ...findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ]);
  };

  it('refuses a legal override of what stays as it is, and takes one of what changes', async () => {
    expect(await importing('Sedikitnya dua')).toEqual(['refused', 'OVERRIDE_UNCHANGED']);
    expect(await importing('Sedikitnya tiga')).toEqual(['offered']);
  });
});

describe('a published version', () => {
  it('runs on in a city that would not publish it any more', async () => {
    const without: City = { ...city, letterSeries: {} };
    const now = { city: without, entropy, drawings, today: () => '2026-11-23' };
    const { version, findings } = await judgeService(now, files);
    expect([version, findings.length > 0]).toEqual([undefined, true]);
    const loaded = await loadVersion(now, files, bundleHash(entropy, files));
    expect(loaded.rules.compiled.process.id).toBe('surat-ket-usaha');
  });

  it('is not run when its files are not those of its hash', async () => {
    const ports = { city, entropy, drawings };
    await expect(loadVersion(ports, faster(), bundleHash(entropy, files))).rejects.toThrow('altered');
    const none: BundleFiles = { 'service.yaml': 'id: x' };
    await expect(loadVersion(ports, none, bundleHash(entropy, none))).rejects.toThrow('does not compile');
  });
});
