// One bit of what was kept, turned around: on the disk, or in the database as its owner, beside every trigger.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';

/** Turning it once more puts it right. */
export interface Flip {
  readonly place: string;
  back(): Promise<void>;
}

/** `where` between 0 and 1: how far into the bytes. */
export async function flipFile(folder: string, id: string, where: number): Promise<Flip> {
  const path = join(folder, id.slice(0, 2), id.slice(2));
  const turn = async (): Promise<void> => {
    const bytes = await readFile(path);
    const at = Math.floor(where * bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    await writeFile(path, bytes);
  };
  await turn();
  return { place: id, back: turn };
}

const beside = async (client: Client, statement: string, values: readonly unknown[]): Promise<void> => {
  await client.query('SET session_replication_role = replica');
  try {
    const { rowCount } = await client.query(statement, [...values]);
    if (rowCount !== 1) throw new Error(`Expected to turn one row around, not ${String(rowCount)}`);
  } finally {
    await client.query('SET session_replication_role = origin');
  }
};

export async function flipSection(client: Client, caseId: string, where: number): Promise<Flip> {
  const { rows } = await client.query<{ revision: number; length: number }>(
    'SELECT revision, octet_length(sealed) AS length FROM case_data WHERE case_id = $1 ORDER BY revision LIMIT 1',
    [caseId],
  );
  const [row] = rows;
  if (!row) throw new Error(`Expected case ${caseId} to have a section`);
  const turn = (): Promise<void> =>
    beside(
      client,
      'UPDATE case_data SET sealed = set_byte(sealed, $3, get_byte(sealed, $3) # 1) WHERE case_id = $1 AND revision = $2',
      [caseId, row.revision, Math.floor(where * row.length)],
    );
  await turn();
  return { place: `case_data|sealed|${caseId}/${String(row.revision)}`, back: turn };
}

/** The first letter of a word in it, so that it still is JSON. */
export async function flipEvent(client: Client, caseId: string, revision: number): Promise<Flip> {
  const { rows } = await client.query<{ events: string }>(
    'SELECT events::text AS events FROM case_event WHERE case_id = $1 AND revision = $2',
    [caseId, revision],
  );
  const events = rows[0]?.events ?? '';
  const word = /"[b-y][a-z]{3}/.exec(events);
  if (!word) throw new Error(`Expected turn ${String(revision)} of ${caseId} to hold a word`);
  const at = word.index + 1;
  const flipped = events.slice(0, at) + String.fromCharCode(events.charCodeAt(at) ^ 1) + events.slice(at + 1);
  const write = (text: string): Promise<void> =>
    beside(client, 'UPDATE case_event SET events = $3::json WHERE case_id = $1 AND revision = $2', [
      caseId,
      revision,
      text,
    ]);
  await write(flipped);
  return { place: `case_event|events|${caseId}/${String(revision)}`, back: () => write(events) };
}

export async function flipAuditRow(client: Client, id: string): Promise<Flip> {
  const write = (action: string): Promise<void> =>
    beside(client, 'UPDATE audit_event SET action = $2 WHERE id = $1', [id, action]);
  const { rows } = await client.query<{ action: string }>('SELECT action FROM audit_event WHERE id = $1', [id]);
  const action = rows[0]?.action ?? '';
  await write(action.slice(0, -1) + String.fromCharCode(action.charCodeAt(action.length - 1) ^ 1));
  return { place: `audit_event|action|${id}`, back: () => write(action) };
}
