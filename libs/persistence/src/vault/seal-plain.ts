// What was written before values were sealed, sealed page by page: the part of an upgrade that needs the keys. Done again, it
// finds nothing; ended in the middle, it goes on.
import type { BlindIndex, FileStore } from '@alur/application';
import { citySubject } from '@alur/application';
import type { Answers } from '@alur/forms';
import type { Pool } from 'pg';
import { sealSection } from './case-data.js';
import { indexRows } from './index-rows.js';
import { insertIndexStatement } from './key-rotation.js';
import { correctionPlace, draftPlace, messagePlace, namePlace, phonePlace, sealJson, sealText } from './sealed-json.js';
import type { Vault } from './vault.js';

export interface PlainPorts {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly index: BlindIndex;
  readonly files: Pick<FileStore, 'put'>;
  /** The bytes of a file that was kept open under its SHA-256, and how to be rid of them. */
  readonly plainFiles: {
    read(sha256: string): Promise<Uint8Array | undefined>;
    remove(sha256: string): Promise<void>;
  };
}

const page = 200;

/** Gives how many rows were sealed. */
export async function sealPlainValues(ports: PlainPorts): Promise<number> {
  let count = 0;
  for (const seal of [citizens, drafts, corrections, sections, messages, files])
    for (let done = await seal(ports); done > 0; done = await seal(ports)) count += done;
  for (const table of ['case_data', 'draft', 'correction_draft', 'citizen', 'outbox_message', 'stored_file'])
    await ports.pool.query(`ALTER TABLE ${table} VALIDATE CONSTRAINT ${table}_sealed_check`);
  return count;
}

/** A subject that is erased has nothing that could be sealed: what is left of it goes. */
async function keyOf({ vault }: PlainPorts, subjectId: string) {
  const key = await vault.keyOf(subjectId);
  if (!key) throw new Error(`Expected subject ${subjectId} to have a key, but it is destroyed.`);
  return key;
}

async function citizens(ports: PlainPorts): Promise<number> {
  const { pool, index } = ports;
  const { rows } = await pool.query<{ id: string; phone: string }>(
    `SELECT id, phone FROM citizen WHERE phone IS NOT NULL LIMIT ${String(page)}`,
  );
  for (const { id, phone } of rows) {
    const key = await keyOf(ports, id);
    const numbers = await indexRows(index, key, { ownerId: id, section: '', subjectId: id }, [
      { kind: 'account', value: phone },
    ]);
    await pool.query(insertIndexStatement, [JSON.stringify(numbers)]);
    await pool.query('UPDATE citizen SET phone = NULL, sealed = $2 WHERE id = $1', [
      id,
      sealText(key, phonePlace(id), phone),
    ]);
  }
  return rows.length;
}

async function drafts(ports: PlainPorts): Promise<number> {
  const { rows } = await ports.pool.query<{ id: string; citizen_id: string; answers: Answers; revision: number }>(
    `SELECT id, citizen_id, answers, revision FROM draft WHERE answers IS NOT NULL LIMIT ${String(page)}`,
  );
  for (const { id, citizen_id, answers, revision } of rows) {
    const key = await keyOf(ports, citizen_id);
    await ports.pool.query('UPDATE draft SET answers = NULL, sealed = $3 WHERE id = $1 AND revision = $2', [
      id,
      revision,
      sealJson(key, draftPlace(id), answers),
    ]);
  }
  return rows.length;
}

async function corrections(ports: PlainPorts): Promise<number> {
  const { rows } = await ports.pool.query<{ case_id: string; round: number; applicant_id: string; answers: Answers }>(
    `SELECT d.case_id, d.round, c.applicant_id, d.answers FROM correction_draft d JOIN case_instance c ON c.id = d.case_id
      WHERE d.answers IS NOT NULL LIMIT ${String(page)}`,
  );
  for (const { case_id, round, applicant_id, answers } of rows) {
    const key = await keyOf(ports, applicant_id);
    await ports.pool.query(
      'UPDATE correction_draft SET answers = NULL, sealed = $3 WHERE case_id = $1 AND round = $2',
      [case_id, round, sealJson(key, correctionPlace(case_id, round), answers)],
    );
  }
  return rows.length;
}

async function sections(ports: PlainPorts): Promise<number> {
  const { rows } = await ports.pool.query<{
    case_id: string;
    revision: number;
    applicant_id: string;
    answers: Answers;
    salt: string;
  }>(
    `SELECT d.case_id, d.revision, c.applicant_id, d.answers, d.salt FROM case_data d JOIN case_instance c ON c.id = d.case_id
      WHERE d.answers IS NOT NULL LIMIT ${String(page)}`,
  );
  for (const { case_id: caseId, revision, applicant_id, answers, salt } of rows) {
    const key = await keyOf(ports, applicant_id);
    await ports.pool.query(
      'UPDATE case_data SET answers = NULL, salt = NULL, sealed = $3 WHERE case_id = $1 AND revision = $2',
      [caseId, revision, sealSection(key, { caseId, revision }, { answers, salt })],
    );
  }
  return rows.length;
}

async function messages(ports: PlainPorts): Promise<number> {
  const { rows } = await ports.pool.query<{ key: string; recipient: string; body: string }>(
    `SELECT key, recipient, body FROM outbox_message WHERE body IS NOT NULL LIMIT ${String(page)}`,
  );
  const key = await keyOf(ports, citySubject);
  for (const { key: name, ...sent } of rows)
    await ports.pool.query(
      'UPDATE outbox_message SET recipient = NULL, body = NULL, subject_id = $2, sealed = $3 WHERE key = $1',
      [name, citySubject, sealJson(key, messagePlace(name), sent)],
    );
  return rows.length;
}

/** The bytes first: a row that is sealed is one whose file is. */
async function files(ports: PlainPorts): Promise<number> {
  const { rows } = await ports.pool.query<{ id: string; subject_id: string; name: string; sha256: string }>(
    `SELECT f.id, COALESCE(c.applicant_id, d.citizen_id, '${citySubject}') AS subject_id, f.name, f.sha256
       FROM stored_file f LEFT JOIN case_instance c ON c.id = f.case_id LEFT JOIN draft d ON d.id = f.case_id
      WHERE f.name IS NOT NULL LIMIT ${String(page)}`,
  );
  for (const { id, subject_id: subjectId, name, sha256 } of rows) {
    const key = await keyOf(ports, subjectId);
    const bytes = await ports.plainFiles.read(sha256);
    if (bytes) await ports.files.put({ id, subjectId }, bytes);
    await ports.pool.query('UPDATE stored_file SET name = NULL, subject_id = $2, sealed = $3 WHERE id = $1', [
      id,
      subjectId,
      sealText(key, namePlace(id), name),
    ]);
    const { rows: left } = await ports.pool.query(
      'SELECT 1 FROM stored_file WHERE sha256 = $1 AND name IS NOT NULL LIMIT 1',
      [sha256],
    );
    if (bytes && left.length === 0) await ports.plainFiles.remove(sha256);
  }
  return rows.length;
}
