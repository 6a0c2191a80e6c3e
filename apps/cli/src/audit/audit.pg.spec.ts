import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase } from '@alur/testing';
import type { TestDatabase } from '@alur/testing';
import { chainHash } from '@alur/persistence';
import { Client } from 'pg';

const bin = path.join(__dirname, '../../bin/alur.cjs');
let database: TestDatabase;
let client: Client;
let folder: string;

interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function alur(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Told {
  const { PATH, HOME, TMPDIR } = process.env;
  const places = { DATABASE_URL: database.url, FILES_DIR: path.join(folder, 'files') };
  return spawnSync(process.execPath, [bin, 'audit', ...words], {
    encoding: 'utf8',
    env: { PATH, HOME, TMPDIR, ...places, ...environment },
  });
}
const lines = ({ stdout }: Told): readonly Readonly<Record<string, unknown>>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(process.env['ALUR_TEST_TMP'] ?? '/tmp', 'alur-audit-'));
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function writeCase(): Promise<string> {
  const caseId = randomUUID();
  const previous = Buffer.alloc(32);
  const at = new Date().toISOString();
  const turn = { caseId, revision: 1, at, actor: 'citizen:1', commandKey: 'k', events: '[]' };
  const hash = chainHash(previous, turn);
  await client.query(
    `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
     VALUES ($1::uuid, 'BTU-' || $1::text, 'sktm', 'v', gen_random_uuid(), $2, 1, '{}', $3)`,
    [caseId, at, hash],
  );
  await client.query(`INSERT INTO case_event VALUES ($1, 1, $2, 'citizen:1', 'k', '[]', $3, $4)`, [
    caseId,
    at,
    previous,
    hash,
  ]);
  return caseId;
}

const asOwner = (statement: string): Promise<unknown> =>
  client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT`);

describe('alur audit', () => {
  it('says that nothing is proved before there is a checkpoint, and by how much afterwards', async () => {
    await writeCase();
    const before = alur(['verify']);
    expect(before).toMatchObject({ status: 0, stderr: '' });
    expect(before.stdout).toContain('Belum ada titik bukti');
    const made = alur(['checkpoint']);
    expect(made).toMatchObject({ status: 0 });
    expect(made.stderr).toContain('kunci tanda tangan baru dibuat');
    expect(made.stdout).toMatch(/^Titik bukti 1 dibuat .+: 1 permohonan dan 0 catatan baru\.\n/);
    await writeCase();
    expect(alur(['verify']).stdout).toMatch(
      /^Utuh: 2 permohonan[\s\S]+Terbukti sampai .+ UTC\. Yang ditulis sejak itu \(1 giliran, 0 catatan\) belum/,
    );
    expect(lines(alur(['checkpoint', '--json']))).toMatchObject([{ number: 2, cases: 1, entries: 0 }]);
    expect(lines(alur(['verify', '--json']))).toMatchObject([
      { ok: true, cases: 2, turns: 2, checkpoints: 2, leaves: 2, signed: 2, unproved: { turns: 0 } },
    ]);
    expect(await readdir(path.join(folder, 'audit'))).toHaveLength(2);
  });

  it('finds a case that was deleted, a turn that was changed, and ends with 1', async () => {
    const [gone, changed] = [await writeCase(), await writeCase()];
    alur(['checkpoint']);
    await asOwner(`DELETE FROM case_event WHERE case_id = '${gone}'; DELETE FROM case_instance WHERE id = '${gone}'`);
    await asOwner(`UPDATE case_event SET actor = 'officer:x' WHERE case_id = '${changed}'`);
    const told = alur(['verify', '--json']);
    expect(told.status).toBe(1);
    expect(lines(told)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'CASE_DELETED', caseId: gone, revision: 1 }),
        expect.objectContaining({ code: 'TURN_CHANGED', caseId: changed, reference: `BTU-${changed}`, revision: 1 }),
        expect.objectContaining({ ok: false, findings: 2 }),
      ]),
    );
    expect(lines(told).map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`^Permohonan ${gone} dihapus seluruhnya, .+ antara .+ dan .+ UTC`)),
        expect.stringContaining(`BTU-${changed} (${changed}): giliran 1 diubah`),
      ]),
    );
    await asOwner(`UPDATE case_event SET actor = 'citizen:1' WHERE case_id = '${changed}'`);
  });

  it('does not believe what another key has signed', () => {
    const other = { FILES_DIR: path.join(folder, 'other') };
    expect(alur(['checkpoint', '--archive', path.join(folder, 'audit')], other)).toMatchObject({ status: 0 });
    const key = path.join(other.FILES_DIR, 'audit-signing-key.pem');
    expect(
      lines(alur(['verify', '--json', '--key', key])).filter(({ code }) => code === 'SIGNATURE_WRONG'),
    ).toHaveLength(3);
  });

  it('cannot look without an address, a key that may be used, or a database, and says so', () => {
    expect(alur(['verify'], { DATABASE_URL: '' })).toMatchObject({ status: 2, stdout: '' });
    expect(alur(['verify', '--key', '/nowhere.pem']).stderr).toContain('Kunci tanda tangan tidak ditemukan');
    expect(alur(['checkpoint', '--key', '/nowhere.pem'])).toMatchObject({ status: 2, stdout: '' });
    const away = alur(['verify'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(away).toMatchObject({ status: 2, stdout: '' });
    expect(away.stderr).toMatch(/^Tidak dapat memeriksa: .*ECONNREFUSED/);
  });
});
