// What the database holds of people, with the key and without it.
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseChange, CompiledVersion, KeyRing, LoadedCase } from '@alur/application';
import { citySubject, DataDamaged, erasedAnswers, isErased, notePurpose, totpPurpose } from '@alur/application';
import { fileKeyRing } from '@alur/identity';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import {
  auditProof,
  caseReading,
  citizens,
  createDataSource,
  developmentOutbox,
  familyTies,
  drafts,
  fileRegister,
  GroupCommitLanes,
  identityIndex,
  keyRotation,
  pgEngineStore,
  sealPlainValues,
  subjectKeys,
  subjectVault,
} from '@alur/persistence';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';

const nik = '3579011708909901';
const otherNik = '3579025708909902';
const phone = '+6281200019901';

let database: TestDatabase;
let source: DataSource;
let pool: Pool;
let folder: string;
let keyFile: string;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 2).initialize();
  pool = new Pool({ connectionString: database.url, max: 4 });
  folder = await mkdtemp(join(tmpdir(), 'alur-vault-'));
  keyFile = join(folder, 'secret.key');
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A process of its own: its own ring, read from the file that all share, and its own memory of keys. */
function process() {
  const ring: KeyRing = fileKeyRing({ file: keyFile, makeMissing: true });
  const vault = subjectVault(ring, pool);
  return {
    ring,
    vault,
    reading: caseReading(pool, vault),
    drafts: drafts(source, vault),
    register: fileRegister({ source, pool }, vault),
    outbox: developmentOutbox(source, vault),
    citizens: citizens({ source, pool, vault, index: ring }, { uuid: randomUUID }, () => undefined),
    identities: identityIndex(pool, ring),
    keys: subjectKeys(pool),
    rotation: keyRotation(pool, ring),
    lanes: new GroupCommitLanes({
      store: pgEngineStore({ pool, vault, index: ring }),
      sealKey: (key) => key,
      getVersion: () => Promise.resolve({} as CompiledVersion),
      committed: () => undefined,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      jitter: () => Math.random(),
    }),
  };
}
type Process = ReturnType<typeof process>;

interface Typed {
  readonly caseId: string;
  readonly subject: string;
  readonly key: string;
  readonly nik?: string;
}

/** Somebody types their name and NIK into a case, the first of them as it is created. */
const type = (on: Process, { caseId, subject, key, ...typed }: Typed): Promise<Result<JsonObject, Rejection>> =>
  on.lanes.submit({
    caseId,
    subject,
    key,
    requestHash: key,
    decide: (loaded: LoadedCase) => {
      const revision = (loaded.record?.state.dataRevision ?? 0) + 1;
      const number = typed.nik;
      return ok({
        ...(loaded.record
          ? {}
          : { create: { reference: caseId, serviceId: 's', versionHash: 'v', applicantId: subject } }),
        ...{ actor: 'a', opened: [], closed: [], claims: [], pauses: [], touched: [], workAdded: [], workDone: [] },
        events: [{ type: 'ElementCompleted', elementId: key }],
        state: {
          submittedAt: loaded.at,
          lastAt: loaded.at,
          dataRevision: revision,
          letters: [],
          process: { counter: 0, elements: {} },
        },
        data: {
          section: 'application',
          revision,
          answers: { name: 'Siti Fiktif', step: key, ...(number ? { nik: number } : {}) },
          salt: 'salt-of-siti',
          numbers: number ? [{ kind: 'nik', value: number }] : [],
        },
        answer: {
          seen: (loaded.answers['application']?.['step'] as string | undefined) ?? null,
          erased: isErased(loaded.answers['application'] ?? {}),
        },
      } as unknown as CaseChange<JsonObject>);
    },
  });

const newCase = async (on: Process, given: Partial<Typed> = {}): Promise<Typed> => {
  const typed = { caseId: randomUUID(), subject: randomUUID(), key: 'first', nik, ...given };
  expect((await type(on, typed)).ok).toBe(true);
  return typed;
};

/** An officer with a second factor. */
async function sealedFactor({ ring }: Process): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO officer_account (id, nip, password_hash, invited_by, totp_secret) VALUES ($1, $1, 'x', 'operator', $2)`,
    [id, await ring.seal(totpPurpose(id), 'JBSWY3DPEHPK3PXP')],
  );
  return id;
}
const factorOf = async (id: string): Promise<string> =>
  (await pool.query<{ sealed: string }>('SELECT totp_secret AS sealed FROM officer_account WHERE id = $1', [id]))
    .rows[0]?.sealed ?? '';

/** Every value of every table as text, bytes as they are. */
async function everything(): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(`SELECT * FROM ${name}`);
    for (const value of rows.flatMap((row) => Object.values(row)))
      texts.push(Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value));
  }
  return texts.join('\n');
}

describe('what is kept of people', () => {
  it('stands open in no column of any table, and is read by who has the keys', async () => {
    const on = process();
    const { id } = await on.citizens.findOrCreateByPhone(phone);
    const { caseId } = await newCase(on, { subject: id });
    const draft = await on.drafts.create({ id: randomUUID(), serviceId: 's', versionHash: 'v', citizenId: id });
    await on.drafts.save(draft.id, 1, { name: 'Siti Fiktif', nik });
    await on.outbox.send({ key: 'one', recipient: phone, body: 'Kode masuk Anda: 918273' });
    const file = {
      id: randomUUID(),
      caseId,
      subjectId: id,
      field: 'f',
      name: 'KTP Siti Fiktif.jpg',
      mediaType: 'm',
      bytes: 1,
    };
    await on.register.add({ ...file, sha256: 'x', state: 'clean', uploadedBy: 'c' });
    const kept = await everything();
    for (const secret of [phone, phone.slice(3), nik, 'Siti Fiktif', 'salt-of-siti', '918273'])
      expect(kept.includes(secret)).toBe(false);

    const other = process();
    expect(await other.citizens.findByPhone(phone)).toEqual({ id, phone });
    expect(await other.citizens.findOrCreateByPhone(phone)).toEqual({ id, phone });
    expect((await other.reading.answersOf(caseId))['application']).toEqual({ name: 'Siti Fiktif', step: 'first', nik });
    expect((await other.drafts.find(draft.id))?.answers).toEqual({ name: 'Siti Fiktif', nik });
    expect(await other.drafts.listOpen(id)).toMatchObject([{ answers: { nik } }]);
    expect(await other.register.find(file.id)).toMatchObject({ name: file.name });
    expect(await other.outbox.list(1)).toMatchObject([{ recipient: phone, body: 'Kode masuk Anda: 918273' }]);
  });

  it('tells nobody by a hash what was asked, and still knows a command that is asked again', async () => {
    const on = process();
    const given = await newCase(on, { key: 'hash-of-what-was-typed' });
    const { rows } = await pool.query<{ request_hash: string }>(
      'SELECT request_hash FROM command_inbox WHERE case_id = $1',
      [given.caseId],
    );
    expect(rows).toEqual([{ request_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(await type(process(), given)).toMatchObject({ ok: true, value: { seen: null } });
    const other = process();
    const another = other.lanes.submit({
      ...{ caseId: given.caseId, key: given.key, requestHash: 'another' },
      decide: () => ok({} as CaseChange<JsonObject>),
    });
    expect(await another).toMatchObject({ ok: false, error: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('is of one account, however many prove the number at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => process().citizens.findOrCreateByPhone('+6281200019902')),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  it('goes with its owner: the old number finds nobody, their own is none of another’s, and nobody takes another’s', async () => {
    const { citizens } = process();
    const { id } = await citizens.findOrCreateByPhone('+6281200019911');
    const other = await citizens.findOrCreateByPhone('+6281200019912');
    expect(await citizens.changePhone(id, '+6281200019911')).toBe(true);
    expect(await citizens.changePhone(id, '+6281200019912')).toBe(false);
    expect(await citizens.changePhone(id, '+6281200019913')).toBe(true);
    expect(await citizens.findByPhone('+6281200019911')).toBeUndefined();
    expect((await citizens.findByPhone('+6281200019913'))?.id).toBe(id);
    expect((await citizens.findByPhone('+6281200019912'))?.id).toBe(other.id);
  });

  it('opens in no other row: a value that was moved is not believed', async () => {
    const on = process();
    const [mine, theirs] = [await newCase(on), await newCase(on)];
    await pool.query(
      'UPDATE case_data SET sealed = (SELECT sealed FROM case_data WHERE case_id = $1) WHERE case_id = $2',
      [theirs.caseId, mine.caseId],
    );
    await expect(on.reading.answersOf(mine.caseId)).rejects.toThrow(DataDamaged);
    const second = await newCase(on, { subject: theirs.subject });
    await pool.query(
      'UPDATE case_data SET sealed = (SELECT sealed FROM case_data WHERE case_id = $1) WHERE case_id = $2',
      [theirs.caseId, second.caseId],
    );
    await expect(on.reading.answersOf(second.caseId)).rejects.toThrow(DataDamaged);
  });

  it('cannot be written open, by whoever forgets to seal it', async () => {
    await expect(
      pool.query(
        `INSERT INTO case_data (case_id, revision, section, at, answers, salt) VALUES ($1, 1, 's', now(), '{}', '')`,
        [randomUUID()],
      ),
    ).rejects.toThrow('case_data_sealed_check');
    await expect(pool.query(`UPDATE draft SET answers = '{}'`)).rejects.toThrow('draft_sealed_check');
    await expect(pool.query(`INSERT INTO citizen (id, phone) VALUES ($1, '1')`, [randomUUID()])).rejects.toThrow(
      'citizen_sealed_check',
    );
  });
});

describe('the index', () => {
  it('finds a case by the number that stands in it now, written in any way', async () => {
    const on = process();
    const one = await newCase(on, { nik: '3579017107900001' });
    const find = (typed: string) => process().identities.findCases({ kind: 'nik', typed });
    expect(await find('3579 0171 0790 0001')).toEqual([one.caseId]);
    expect(await on.identities.findCases({ kind: 'family-card', typed: '3579017107900001' })).toEqual([]);
    expect(await find('no number')).toEqual([]);
    await type(on, { ...one, key: 'corrected', nik: '3579017107900002' });
    expect(await find('3579017107900001')).toEqual([]);
    expect(await find('3579017107900002')).toEqual([one.caseId]);
    const { nik: _gone, ...without } = one;
    await type(on, { ...without, key: 'taken out' });
    expect(await find('3579017107900002')).toEqual([]);
  });
});

describe('a destroyed key', () => {
  it('erases everything of its subject in every process, leaves others alone, and every chain whole', async () => {
    const [here, there] = [process(), process()];
    const { id } = await here.citizens.findOrCreateByPhone('+6281200019903');
    const mine = await newCase(here, { subject: id, nik: otherNik });
    const other = await newCase(here, { nik: otherNik });
    const draft = await there.drafts.create({ id: randomUUID(), serviceId: 's', versionHash: 'v', citizenId: id });
    await there.drafts.save(draft.id, 1, { name: 'Siti Fiktif' });
    await here.outbox.send({ key: 'mine', recipient: '+6281200019903', body: 'b', subject: id });
    // Both remember the key.
    await type(there, { ...mine, key: 'second' });
    expect(await here.keys.erasedAt(id)).toBeUndefined();

    await here.keys.destroy(id);
    const at = await there.keys.erasedAt(id);
    expect(at).toMatch(/^\d{4}-/);
    await there.keys.destroy(id);
    expect(await here.keys.erasedAt(id)).toBe(at);
    for (const on of [here, there]) {
      expect(await on.reading.answersOf(mine.caseId)).toEqual({ application: erasedAnswers });
      expect(await on.reading.revisionsOf(mine.caseId, 'application')).toEqual([
        { revision: 1, answers: erasedAnswers },
        { revision: 2, answers: erasedAnswers },
      ]);
      expect((await on.drafts.find(draft.id))?.answers).toEqual(erasedAnswers);
      expect(await on.drafts.save(draft.id, 2, { name: 'again' })).toBeUndefined();
      expect(await on.citizens.findById(id)).toEqual({ id });
      expect(await on.citizens.findByPhone('+6281200019903')).toBeUndefined();
      expect((await on.outbox.list(100)).filter(({ key }) => key === 'mine')).toEqual([]);
      expect(await on.identities.findCases({ kind: 'nik', typed: otherNik })).toEqual([other.caseId]);
      expect(await type(on, { ...mine, key: randomUUID() })).toMatchObject({
        ok: false,
        error: { code: 'SUBJECT_ERASED' },
      });
      expect((await on.reading.answersOf(other.caseId))['application']).toMatchObject({ nik: otherNik });
    }
    expect((await here.citizens.findOrCreateByPhone('+6281200019903')).id).not.toBe(id);
    const found: unknown[] = [];
    const { turns } = await auditProof(database.url).verify(new Map(), (finding) => void found.push(finding));
    expect(found).toEqual([]);
    expect(turns).toBeGreaterThan(3);
  });
});

/** In somebody's own words; gives whose. */
async function sealedNote({ ring }: Process): Promise<string> {
  const asker = randomUUID();
  await pool.query(
    `INSERT INTO data_request (citizen_id, kind, state, due_at, note) VALUES ($1, 'erase', 'open', now() + interval '1 day', $2)`,
    [asker, await ring.seal(notePurpose(asker), 'Nama saya keliru.')],
  );
  return asker;
}

describe('a new key of the city', () => {
  it('takes over page by page while cases run in several processes; the old one may go then, and nothing is lost', async () => {
    const [one, two] = [process(), process()];
    const officer = await sealedFactor(one);
    const asker = await sealedNote(one);
    const cases = await Promise.all(Array.from({ length: 12 }, () => newCase(one, { nik: otherNik })));
    const { ring } = await one.rotation.status();
    const expected = new Map(cases.map(({ caseId }) => [caseId, 'first']));
    let isOver = false;
    const people = [one, two].map(async (on, person) => {
      for (let step = 0; !isOver || step < 6; step += 1)
        for (const given of cases.filter((_, place) => place % 2 === person)) {
          const key = `step-${String(person)}-${String(step)}`;
          const answer = await type(on, { ...given, key });
          expect(answer).toMatchObject({ ok: true, value: { seen: expected.get(given.caseId), erased: false } });
          expected.set(given.caseId, key);
        }
    });
    const operator = process();
    const newest = await operator.ring.addKey();
    // Somebody who ends in the middle is followed by somebody else.
    expect(await operator.rotation.rewrap(3)).toBe(3);
    const next = process();
    await newCase(next);
    for (let done = 1; done > 0;) done = await next.rotation.rewrap(3);
    isOver = true;
    await Promise.all(people);

    const status = await operator.rotation.status();
    expect(Object.keys(status.wrapped)).toEqual([newest]);
    expect(Object.keys(status.sealed)).toEqual([newest]);
    const lines = (await readFile(keyFile, 'utf8')).split('\n');
    await writeFile(keyFile, lines.slice(1).join('\n'));
    const after = process();
    expect((await after.ring.keys()).opening).toEqual(ring.opening.length === 1 ? [newest] : expect.any(Array));
    for (const { caseId } of cases) {
      expect((await after.reading.answersOf(caseId))['application']).toMatchObject({ step: expected.get(caseId) });
      expect(await after.identities.findCases({ kind: 'nik', typed: otherNik })).toContain(caseId);
    }
    expect(await after.ring.open(totpPurpose(officer), await factorOf(officer))).toBe('JBSWY3DPEHPK3PXP');
    const { rows: notes } = await pool.query<{ note: string }>('SELECT note FROM data_request WHERE citizen_id = $1', [
      asker,
    ]);
    expect(await after.ring.open(notePurpose(asker), notes[0]?.note ?? '')).toBe('Nama saya keliru.');
  }, 60_000);

  it('that is missing is named, and what it wraps is not taken for erased', async () => {
    const { caseId } = await newCase(process());
    const kept = await readFile(keyFile, 'utf8');
    await writeFile(keyFile, Buffer.alloc(32, 7).toString('base64'));
    try {
      await expect(process().reading.answersOf(caseId)).rejects.toThrow('SECRET_KEY_PATH lacks that key');
    } finally {
      await writeFile(keyFile, kept);
    }
  });
});

describe('a new secret of the index', () => {
  it('finds what was indexed before and after, from both sides, until the old one is gone', async () => {
    const old = process();
    const account = await old.citizens.findOrCreateByPhone('+6281200019905');
    const before = await newCase(old, { nik: '3579017107900005' });
    const card = { kind: 'family-card', value: '3579017107900006' } as const;
    await familyTies(source, old.ring).declare('hadi', [card]);
    const operator = process();
    const newest = await operator.ring.addIndexSecret();
    const after = await newCase(operator, { nik: '3579017107900005' });
    const find = async (on: Process) =>
      [...(await on.identities.findCases({ kind: 'nik', typed: '3579017107900005' }))].sort();
    const both = [before.caseId, after.caseId].sort();
    // Of one that has not looked into its file again since.
    expect(await find(old)).toEqual(both);
    expect(await find(process())).toEqual(both);
    expect(await process().citizens.findOrCreateByPhone('+6281200019905')).toEqual(account);
    for (let done = 1; done > 0;) done = await operator.rotation.rewrap(7);
    const kept = (await readFile(keyFile, 'utf8')).split('\n');
    const first = kept.findIndex((line) => line.startsWith('index'));
    await writeFile(keyFile, kept.filter((_, place) => place !== first).join('\n'));
    const last = process();
    for (let done = 1; done > 0;) done = await last.rotation.rewrap(7);
    expect(Object.keys((await last.rotation.status()).indexed)).toEqual([newest]);
    // What officers said of themselves cannot be made anew: they are asked again instead of being taken for strangers.
    expect(await familyTies(source, last.ring).hasDeclared('hadi')).toBe(false);
    expect(await find(last)).toEqual(both);
    expect(await last.citizens.findByPhone('+6281200019905')).toEqual(account);
  });
});

describe('what was written before values were sealed', () => {
  it('is sealed by setup, page by page, and read like everything else', async () => {
    const on = process();
    const [id, caseId, draft, file] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const tables = ['citizen', 'case_data', 'draft', 'correction_draft', 'outbox_message', 'stored_file'];
    // As the version before had it.
    const checks: (readonly [string, string])[] = [];
    for (const table of tables) {
      const { rows } = await pool.query<{ check: string }>(
        'SELECT pg_get_constraintdef(oid) AS check FROM pg_constraint WHERE conname = $1',
        [`${table}_sealed_check`],
      );
      checks.push([table, rows[0]?.check ?? '']);
      await pool.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_sealed_check`);
    }
    await pool.query(`INSERT INTO citizen (id, phone) VALUES ($1, '+6281200019906')`, [id]);
    await pool.query(
      `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
       VALUES ($1, 'old', 's', 'v', $2, now(), 1, '{}', '')`,
      [caseId, id],
    );
    await pool.query(
      `INSERT INTO case_data (case_id, revision, section, at, answers, salt) VALUES ($1, 1, 'application', now(), '{"name":"Lama"}', 'z')`,
      [caseId],
    );
    await pool.query(
      `INSERT INTO draft (id, service_id, version_hash, citizen_id, answers) VALUES ($1, 's', 'v', $2, '{"name":"Lama"}')`,
      [draft, id],
    );
    await pool.query(`INSERT INTO correction_draft (case_id, round, answers) VALUES ($1, 1, '{"name":"Lama"}')`, [
      caseId,
    ]);
    await pool.query(
      `INSERT INTO outbox_message (key, channel, recipient, body) VALUES ('old', 'wa', '+6281200019906', 'Lama')`,
    );
    await pool.query(
      `INSERT INTO stored_file (id, case_id, field, name, media_type, bytes, sha256, uploaded_by) VALUES ($1, $2, 'f', 'Lama.jpg', 'm', 4, 'sha', 'c')`,
      [file, caseId],
    );
    for (const [table, check] of checks)
      await pool.query(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_sealed_check ${check}`);
    const moved: string[] = [];
    const put = ({ id: to }: { id: string }, bytes: Uint8Array) =>
      Promise.resolve(void moved.push(`${to} ${String(bytes.byteLength)}`)).then(() => ({ sha256: 'sha', bytes: 4 }));
    const plainFiles = {
      read: () => Promise.resolve(Buffer.from('Lama')),
      remove: (sha256: string) => Promise.resolve(void moved.push(sha256)),
    };
    const seal = () => sealPlainValues({ pool, vault: on.vault, index: on.ring, files: { put }, plainFiles });
    expect(await seal()).toBe(6);
    expect(await seal()).toBe(0);
    expect(moved).toEqual([`${file} 4`, 'sha']);
    expect(await everything()).not.toContain('Lama');
    expect(await on.citizens.findByPhone('+6281200019906')).toEqual({ id, phone: '+6281200019906' });
    expect(await on.reading.answersOf(caseId)).toEqual({ application: { name: 'Lama' } });
    expect((await on.drafts.find(draft))?.answers).toEqual({ name: 'Lama' });
    expect(await on.register.find(file)).toMatchObject({ name: 'Lama.jpg', subjectId: id });
    expect(await on.outbox.list(100)).toContainEqual(expect.objectContaining({ key: 'old', body: 'Lama' }));
    expect((await pool.query('SELECT 1 FROM subject_key WHERE subject_id = $1', [citySubject])).rowCount).toBe(1);
  });
});
