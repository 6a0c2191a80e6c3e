// Asks the database everything that must hold when a run has healed and come to rest.
import { replayCase } from '@alur/application';
import { caseHistory } from '@alur/persistence';
import { Pool } from 'pg';
import { openSealed } from '../../support/sealed.js';
import type { Arena } from '../arena/arena.js';
import { alur } from './alur.js';
import { questions } from './statements.js';
import type { Violation } from './violation.js';

/** Named of each kind; the rest is counted. */
const namedAtMost = 5;
const caseIdLength = 36;

export async function checkDatabase(arena: Arena): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const { invariant, what, sql } of questions) {
    const rows = await arena.rows<{ case_id: string; detail: string }>(sql);
    for (const row of rows.slice(0, namedAtMost))
      found.push({ invariant, what: `${row.case_id}: ${what} (${row.detail})` });
    if (rows.length > namedAtMost) found.push({ invariant, what: `${what}: ${String(rows.length)} in all` });
  }
  return [...found, ...(await checkReplays(arena)), ...(await checkAudit(arena)), ...(await checkMessages(arena))];
}

/** I4, I12: what is stored is what the events tell, and each turn is chained to the one before. */
async function checkReplays(arena: Arena): Promise<readonly Violation[]> {
  const pool = new Pool({ connectionString: arena.databaseUrl(), max: 2 });
  const history = caseHistory(pool);
  const found: Violation[] = [];
  const cases = await arena.rows<{ id: string; reference: string }>('SELECT id, reference FROM case_instance');
  for (const { id, reference } of cases) {
    const record = await history.wholeByReference(reference);
    if (!record) throw new Error(`Expected case ${id} to be there`);
    const { brokenAt, isHeadWrong, difference } = replayCase(await history.read(record), record.state);
    if (brokenAt !== undefined || isHeadWrong)
      found.push({ invariant: 'I12', what: `${id}: the chain breaks at ${String(brokenAt ?? 'its head')}` });
    if (difference)
      found.push({ invariant: 'I4', what: `${id}: stored is not what the events say at ${difference.path}` });
  }
  await pool.end();
  return found;
}

/** I12: as the operator asks it. */
async function checkAudit(arena: Arena): Promise<readonly Violation[]> {
  const { code, lines, output } = await alur(arena, ['audit', 'verify']);
  if (code === 0) return [];
  const named = lines.filter((line) => line['code'] !== undefined).slice(0, namedAtMost);
  return named.length > 0
    ? named.map((finding) => ({ invariant: 'I12', what: `alur audit verify: ${JSON.stringify(finding)}` }))
    : [{ invariant: 'I12', what: `alur audit verify ended with ${String(code)}: ${output.slice(0, 500)}` }];
}

/** I8: nobody is told the same twice. A link is a new one each time; what it is about is not. */
async function checkMessages(arena: Arena): Promise<readonly Violation[]> {
  const sealed = await openSealed({ database: { url: arena.databaseUrl() }, secretKeyFile: arena.secretKeyFile });
  const messages = await sealed.outbox.list(1_000_000);
  await sealed.close();
  const told = new Map<string, number>();
  for (const { key, recipient, body } of messages.filter((one) => !one.key.startsWith('code:'))) {
    const once = `${key.slice(0, caseIdLength)} ${recipient} ${body.replace(/\/tugas\/[\w-]+/, '/tugas/')}`;
    told.set(once, (told.get(once) ?? 0) + 1);
  }
  return [...told]
    .filter(([, count]) => count > 1)
    .slice(0, namedAtMost)
    .map(([message, count]): Violation => ({
      invariant: 'I8',
      what: `${message.slice(0, caseIdLength)}: somebody was told the same ${String(count)} times`,
    }));
}
