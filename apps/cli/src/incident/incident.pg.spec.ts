// Who runs the system at the machine: a request that is stuck, found, looked at and mended, over a real database.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CompiledVersion, SubmitPorts } from '@alur/application';
import { compileBundle, submitRequest } from '@alur/application';
import { fileKeyRing } from '@alur/identity';
import { GroupCommitLanes, pgEngineStore, subjectVault } from '@alur/persistence';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import { readBundleSource } from '../service/bundle-files.js';
import { openCity, openWorkshop } from '../service/workshop.js';

const sktm = path.join(__dirname, '../../../../config/services/dinsos/sktm');
const bin = path.join(__dirname, '../../bin/alur.cjs');
const answers = {
  name: 'Siti Fiktif',
  nik: '3579025708909902',
  family_card: '3579021708909901',
  birth_date: '1990-08-17',
  address: 'Jalan Contoh 12',
  // Nobody heads this neighbourhood.
  rt: '059',
  rw: '7',
  village: '35.79.01.1004',
  purpose: 'scholarship',
  for_whom: 'self',
  destination: 'Sekolah Contoh',
  occupation: 'Buruh tani',
  income: 'Rp900.000',
  dependants: '3',
  house_status: 'rent',
  electricity: '450',
  house_photo_front: 'photo-1',
  house_photo_inside: 'photo-2',
  declaration: 'on',
};

const home = mkdtempSync(path.join(tmpdir(), 'alur-incident-'));
const keyFile = path.join(home, 'secret.key');
const ring = fileKeyRing({ file: keyFile, makeMissing: true });

let database: TestDatabase;
let pool: Pool;
let ports: SubmitPorts;
let version: CompiledVersion;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 4 });
  // The database may be dropped before the last socket of the pool is closed.
  pool.on('error', () => undefined);
  const city = await openCity({ values: {}, environment: {} });
  if (!city.ok) throw new Error(JSON.stringify(city.error));
  const source = await readBundleSource(sktm);
  if (!source.ok) throw new Error(JSON.stringify(source.error));
  const bundle = await compileBundle(openWorkshop(city.value).ports, source.value.files);
  if (!bundle.version) throw new Error(JSON.stringify(bundle.findings));
  version = bundle.version;
  run(['service', 'import', sktm]);
  ports = {
    city: city.value,
    register: { listOfCase: () => Promise.resolve([]) } as unknown as SubmitPorts['register'],
    drafts: { markSubmitted: () => Promise.resolve() } as unknown as SubmitPorts['drafts'],
    versions: {
      getVersion: () => Promise.resolve(version),
      findPublished: () => Promise.resolve(version),
    } as unknown as SubmitPorts['versions'],
    lanes: new GroupCommitLanes({
      store: pgEngineStore({ pool, vault: subjectVault(ring, pool), index: ring }),
      sealKey: (key) => key,
      getVersion: () => Promise.resolve(version),
      committed: () => undefined,
      pause: () => Promise.resolve(),
      jitter: () => 0,
    }),
    entropy: {
      uuid: randomUUID,
      uuidOf: (name) => name,
      crockford40: () => [...randomBytes(8)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join(''),
      salt: randomUUID,
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
    },
  };
}, 120_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
  rmSync(home, { recursive: true });
});

/** As a program of its own: the adapters of a running city are packages that Jest does not load. */
function run(words: readonly string[], isJson = true) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words, ...(isJson ? ['--json'] : [])], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.url, SECRET_KEY_PATH: keyFile },
  });
  const lines = () =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  return { status, stdout, stderr, lines };
}

async function stuckCase(): Promise<string> {
  const draft = { id: randomUUID(), citizenId: randomUUID(), versionHash: version.hash, answers };
  const submitted = await submitRequest({
    ...ports,
    drafts: { ...ports.drafts, find: () => Promise.resolve(draft as never) },
  })({ kind: 'citizen', id: draft.citizenId }, { draftId: draft.id, key: 'k' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.error));
  return submitted.value.reference;
}

describe('alur incident and alur case', () => {
  it('find a stuck request, try what would come of it, and mend it; the case tells who did it', async () => {
    const reference = await stuckCase();
    const [found] = run(['incident', 'list', '--code', 'ACTOR_UNRESOLVED']).lines();
    expect(found).toMatchObject({ reference, code: 'ACTOR_UNRESOLVED', element: 'rt-approval' });
    const key = String(found?.['id']).slice(37);

    const data = ['--data', '{"rt":"003"}', '--as', 'siti.operator'];
    const dry = run(['incident', 'resolve', reference, key, ...data, '--dry-run']);
    expect(dry.lines()).toMatchObject([
      { ok: true, dryRun: true, open: [{ element: 'rt-approval', phase: 'in-transit' }] },
    ]);
    const people = run(['incident', 'list'], false);
    expect(people.stdout).toContain(`${reference} ${key}  ACTOR_UNRESOLVED`);

    const refused = run(['incident', 'move', reference, key, '--to', 'verify-join', '--reason', 'wrong-way']);
    expect({ status: refused.status, answer: refused.lines()[0] }).toMatchObject({
      status: 1,
      answer: { ok: false, refusal: { code: 'MOVE_TARGET_IS_JOIN' } },
    });

    expect(run(['incident', 'resolve', reference, key, ...data]).lines()).toMatchObject([{ ok: true, dryRun: false }]);
    const [shown] = run(['case', 'show', reference]).lines();
    expect(shown).toMatchObject({
      reference,
      status: 'in_process',
      open: [{ element: 'rt-approval', phase: 'in-transit', agency: 'kel-sisir', role: 'rt' }],
      incidents: [],
    });
    expect(shown?.['turns']).toMatchObject([{ revision: 1 }, { revision: 2, actor: 'operator:siti.operator' }]);
    const text = run(['case', 'show', reference], false).stdout;
    for (const personal of [answers.name, answers.nik, answers.address])
      expect(JSON.stringify(shown) + text).not.toContain(personal);
  }, 120_000);

  it('mend all that fit, and say of each how it went', async () => {
    const references = [await stuckCase(), await stuckCase()];
    const skip = ['incident', 'skip', '--service', 'sktm', '--code', 'ACTOR_UNRESOLVED', '--reason', 'office-vacant'];
    expect(
      run([...skip, '--dry-run'])
        .lines()
        .map((line) => line['ok']),
    ).toEqual([true, true]);
    const done = run(skip);
    expect(done.status).toBe(0);
    expect(
      done
        .lines()
        .map((line) => line['reference'])
        .sort(),
    ).toEqual([...references].sort());
    expect(done.stderr).toContain('2 diterima, 0 ditolak');
    const none = run(['incident', 'list']);
    expect(none).toMatchObject({ status: 0, stdout: '' });
    expect(none.stderr).toContain('Tidak ada masalah');
  }, 120_000);

  it('a case is cancelled by its number alone', async () => {
    const reference = await stuckCase();
    expect(run(['incident', 'cancel', reference, '--reason', 'duplicate'])).toMatchObject({ status: 0 });
    expect(run(['case', 'show', reference]).lines()).toMatchObject([{ status: 'cancelled', open: [], incidents: [] }]);
  }, 120_000);

  it('a replay finds what is stored, and the first place where it is not', async () => {
    const reference = await stuckCase();
    run(['incident', 'retry', reference, '1']);
    expect(run(['case', 'replay', reference])).toMatchObject({ status: 0 });
    const then = run(['case', 'replay', reference, '--at', '1']).lines()[0];
    expect(then).toMatchObject({ ok: true, revision: 1, state: { process: { counter: 1 } } });
    await pool.query(
      `UPDATE case_instance SET state = jsonb_set(state, '{process,outcome}', '"granted"') WHERE reference = $1`,
      [reference],
    );
    const changed = run(['case', 'replay', reference]);
    expect({ status: changed.status, answer: changed.lines()[0] }).toMatchObject({
      status: 1,
      answer: { ok: false, difference: { path: 'process.outcome', stored: '"granted"' } },
    });
    await pool.query(
      `BEGIN; SET LOCAL session_replication_role = replica;
       UPDATE case_event SET actor = 'nobody' WHERE revision = 1
          AND case_id = (SELECT id FROM case_instance WHERE reference = '${reference}'); COMMIT`,
    );
    const broken = run(['case', 'replay', reference], false);
    expect({ status: broken.status, text: broken.stdout }).toMatchObject({
      status: 1,
      text: expect.stringContaining('Rantai putus di giliran 1'),
    });
  }, 120_000);
});
