import type { CaseReading, CaseRecord, TaskRow, TurnRow } from '@alur/application';
import { DataDamaged } from '@alur/application';
import type { Answers } from '@alur/forms';
import type { Pool, QueryResultRow } from 'pg';
import { openSection } from '../vault/case-data.js';
import type { Vault } from '../vault/vault.js';
import type { CaseRow } from './case-row.js';
import { toCaseRecord } from './case-row.js';
import type { EventRow } from './chained-turns.js';
import { chainedTurns, eventColumns } from './chained-turns.js';
import { decodeCursor, encodeCursor } from './queue-cursor.js';
import { queuePageStatement } from './queue-page-statement.js';

interface UserTaskRow extends QueryResultRow {
  readonly case_id: string;
  readonly key: string;
  readonly agency: string;
  readonly role: string;
  readonly scope: string;
  readonly element_id: string;
  readonly title: string;
  readonly reference: string;
  readonly service_id: string;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly claimed_by: string | null;
  readonly suspended_at: Date | null;
  readonly revision: number;
  readonly closed_at: Date | null;
  readonly shares_family?: boolean;
}

interface QueuedRow extends UserTaskRow {
  readonly now: Date;
}

const taskStatement = 'SELECT * FROM user_task WHERE case_id = $1 AND key = $2';

/**
 * The numbers by which the case is found, beside those that the officer declared: of most there are none, and then nothing of the
 * case is looked at. OFFSET keeps it so: else the planner may gather the numbers of all cases first.
 */
const officersTaskStatement = `
  SELECT t.*, EXISTS (SELECT FROM officer_family o
                       WHERE o.officer_id = $3
                         AND EXISTS (SELECT FROM subject_index c
                                      WHERE c.owner_id = t.case_id AND c.kind = o.kind AND c.digest = o.digest OFFSET 0)) AS shares_family
    FROM user_task t WHERE t.case_id = $1 AND t.key = $2`;

const toTask = (row: UserTaskRow): TaskRow => ({
  caseId: row.case_id,
  key: row.key,
  agency: row.agency,
  role: row.role,
  scope: row.scope,
  elementId: row.element_id,
  title: row.title,
  reference: row.reference,
  serviceId: row.service_id,
  openedAt: row.opened_at.toISOString(),
  ...(row.due_at ? { due: row.due_at.toISOString() } : {}),
  ...(row.claimed_by ? { claimedBy: row.claimed_by } : {}),
  ...(row.suspended_at ? { suspendedAt: row.suspended_at.toISOString() } : {}),
  revision: row.revision,
  open: row.closed_at === null,
  ...(row.shares_family ? { sharesFamily: true } : {}),
});

interface SectionRow extends QueryResultRow {
  readonly section: string;
  readonly revision: number;
  readonly sealed: Buffer;
  readonly applicant_id: string;
  readonly wrapped: string | null;
}

const sectionColumns = `d.revision, d.sealed, c.applicant_id, k.wrapped
  FROM case_data d JOIN case_instance c ON c.id = d.case_id LEFT JOIN subject_key k ON k.subject_id = c.applicant_id`;

const caseColumns = 'id, reference, service_id, version_hash, applicant_id, created_at, revision, state';

export function caseReading(pool: Pool, vault: Pick<Vault, 'opened'>): CaseReading {
  const open = async (caseId: string, { applicant_id, wrapped, revision, sealed }: SectionRow): Promise<Answers> =>
    openSection(await vault.opened(applicant_id, wrapped), { caseId, revision, sealed });
  const oneCase = async (where: 'id' | 'reference', value: string): Promise<CaseRecord | undefined> => {
    const { rows } = await pool.query<CaseRow>({
      name: `case-by-${where}`,
      text: `SELECT ${caseColumns} FROM case_instance WHERE ${where} = $1`,
      values: [value],
    });
    return rows[0] && toCaseRecord(rows[0]);
  };
  return {
    async queuePage(holdings, { officerId, cursor, limit, claimed }) {
      if (holdings.length === 0) return { rows: [] };
      const after = cursor === undefined ? undefined : decodeCursor(cursor);
      const { rows } = await pool.query<QueuedRow>({
        name: 'queue-page',
        text: queuePageStatement,
        values: [
          holdings.map((holding) => holding.agency),
          holdings.map((holding) => holding.role),
          holdings.map((holding) => holding.scope ?? ''),
          limit + 1,
          after?.due ?? '-infinity',
          after?.caseId ?? '00000000-0000-0000-0000-000000000000',
          after?.key ?? '',
          claimed === undefined ? 'all' : claimed === 'nobody' ? 'nobody' : 'by',
          typeof claimed === 'object' ? claimed.by : '',
          officerId,
        ],
      });
      const page = rows.slice(0, limit).map((row) => ({ ...toTask(row), readAt: row.now.toISOString() }));
      const last = page.at(-1);
      return rows.length > limit && last ? { rows: page, nextCursor: encodeCursor(last) } : { rows: page };
    },
    async findTask(caseId, key, officerId) {
      // Workers read tasks for nobody, and may not know what officers said of themselves.
      const { rows } = await (officerId === undefined
        ? pool.query<UserTaskRow>({ name: 'task', text: taskStatement, values: [caseId, key] })
        : pool.query<UserTaskRow>({
            name: 'officers-task',
            text: officersTaskStatement,
            values: [caseId, key, officerId],
          }));
      return rows[0] && toTask(rows[0]);
    },
    async openTasksOf(caseId) {
      const { rows } = await pool.query<UserTaskRow>({
        name: 'open-tasks',
        text: 'SELECT * FROM user_task WHERE case_id = $1 AND closed_at IS NULL ORDER BY opened_at, key',
        values: [caseId],
      });
      return rows.map(toTask);
    },
    findCase: (id) => oneCase('id', id),
    findByReference: (reference) => oneCase('reference', reference),
    async listOfApplicant(applicantId) {
      const { rows } = await pool.query<CaseRow>({
        name: 'cases-of-applicant',
        text: `SELECT ${caseColumns} FROM case_instance WHERE applicant_id = $1 ORDER BY created_at DESC LIMIT 100`,
        values: [applicantId],
      });
      return rows.map(toCaseRecord);
    },
    async everyCaseOf(applicantId) {
      const { rows } = await pool.query<CaseRow>(
        `SELECT ${caseColumns} FROM case_instance WHERE applicant_id = $1 ORDER BY created_at DESC`,
        [applicantId],
      );
      return rows.map(toCaseRecord);
    },
    async turnsOf({ id, createdAt }) {
      // The time bound lets PostgreSQL leave out the partitions before the case.
      const { rows } = await pool.query<EventRow>({
        name: 'turns',
        text: `SELECT ${eventColumns} FROM case_event WHERE case_id = $1 AND at >= $2 ORDER BY revision`,
        values: [id, createdAt],
      });
      return chainedTurns(id, rows).map(({ isWhole, ...turn }): TurnRow => {
        // The story of a case is told whole or not at all.
        if (!isWhole) throw new DataDamaged(`case_event|events|${id}/${String(turn.revision)}`);
        return turn;
      });
    },
    async answersOf(caseId) {
      const { rows } = await pool.query<SectionRow>(
        `SELECT DISTINCT ON (d.section) d.section, ${sectionColumns} WHERE d.case_id = $1 ORDER BY d.section, d.revision DESC`,
        [caseId],
      );
      const opened = await Promise.all(rows.map((row) => open(caseId, row)));
      return Object.fromEntries(rows.map(({ section }, place) => [section, opened[place] ?? {}]));
    },
    async revisionsOf(caseId, section) {
      const { rows } = await pool.query<SectionRow>(
        `SELECT d.section, ${sectionColumns} WHERE d.case_id = $1 AND d.section = $2 ORDER BY d.revision`,
        [caseId, section],
      );
      return Promise.all(rows.map(async (row) => ({ revision: row.revision, answers: await open(caseId, row) })));
    },
    async now() {
      const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
      const now = rows[0]?.now;
      if (!now) throw new Error('Expected the database to tell the time');
      return now.toISOString();
    },
  };
}
