// What the hot reads cost in a full database: a page of work, whatever the number of cases.
import type { CaseReading } from '@alur/application';
import { kindsOn } from '@alur/application';
import { caseReading, openPool, subjectVault, workItems } from '@alur/persistence';
import type { Sight } from '@alur/persistence';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, testRing } from '@alur/testing';
import type { Pool } from 'pg';
import type { Plan } from './explain.js';
import { buffers, explaining, mostScanned, mostSorted, partsRead, readWhole } from './explain.js';
import { fill, frequentApplicant, idOfCase, referenceOfCase } from './full-city.js';

let database: TestDatabase;
let pool: Pool;
/** As the gateway reads, for whoever `sight` says. */
let walled: Pool;
let sight: Sight = {};
const page = 50;
const fail = (error: Error): void => {
  throw error;
};

beforeAll(async () => {
  database = await createTestDatabase();
  await fill(database.url);
  pool = openPool(database.url, 'reading', fail);
  walled = openPool(database.url, 'reading', fail, { role: 'alur_gateway', sight: () => sight });
}, 120_000);
afterAll(async () => {
  await pool.end();
  await walled.end();
  await database.drop();
});

/** There is a row per agency with a limit: reading all of them is what an index would do too. */
const small = ['dispatch_limit'];

async function planOf(act: (pool: Pool) => Promise<unknown>, of = pool): Promise<Plan> {
  const { pool: observed, plans } = explaining(of);
  await act(observed);
  const [plan] = plans();
  if (!plan) throw new Error('Expected a statement');
  return plan;
}

const readingOf = (of: Pool): CaseReading => caseReading(of, subjectVault(testRing, of));

const reading = (act: (reading: CaseReading) => Promise<unknown>): Promise<Plan> =>
  planOf((observed) => act(readingOf(observed)));

/** What policies add is looked up once and not for each row. */
const readingBehindWall = (as: Sight, act: (reading: CaseReading) => Promise<unknown>): Promise<Plan> => {
  sight = as;
  return planOf((observed) => act(readingOf(observed)), walled);
};

function cheap(
  plan: Plan,
  most: { readonly sorted: number; readonly scanned: number; readonly buffers: number },
): void {
  expect(readWhole(plan).filter((table) => !small.includes(table))).toEqual([]);
  expect(mostSorted(plan)).toBeLessThanOrEqual(most.sorted);
  expect(mostScanned(plan)).toBeLessThanOrEqual(most.scanned);
  expect(buffers(plan)).toBeLessThanOrEqual(most.buffers);
}

const one = [{ agency: 'agency-1', role: 'role-1' }];
const several = [
  ...one,
  { agency: 'agency-1', role: 'role-2' },
  { agency: 'agency-5', role: 'role-0', scope: '004' },
  { agency: 'agency-7', role: 'role-2' },
];

async function cursorAfter(holdings: typeof one, pages: number): Promise<string> {
  let cursor: string | undefined;
  for (let turn = 0; turn < pages; turn += 1) {
    const from = cursor === undefined ? {} : { cursor };
    cursor = (await readingOf(pool).queuePage(holdings, { officerId: 'nobody', limit: page, ...from })).nextCursor;
  }
  if (cursor === undefined) throw new Error('Expected a queue of more pages');
  return cursor;
}

describe('a page of a queue', () => {
  it('costs a page at the beginning', async () => {
    cheap(await reading((read) => read.queuePage(one, { officerId: 'nobody', limit: page })), {
      sorted: page + 1,
      scanned: page + 1,
      buffers: 80,
    });
  });

  it('costs the same deep inside', async () => {
    const cursor = await cursorAfter(one, 12);
    cheap(await reading((read) => read.queuePage(one, { officerId: 'nobody', limit: page, cursor })), {
      sorted: page + 1,
      scanned: page + 1,
      buffers: 80,
    });
  });

  it('costs a page of each queue for an officer with several', async () => {
    cheap(await reading((read) => read.queuePage(several, { officerId: 'nobody', limit: page })), {
      sorted: several.length * (page + 1),
      scanned: several.length * 2 * (page + 1),
      buffers: 400,
    });
  });

  it('costs the same behind the wall, at the beginning and deep inside', async () => {
    const cursor = await cursorAfter(one, 12);
    for (const from of [{}, { cursor }])
      cheap(
        await readingBehindWall({ officer: 'nobody', offices: one }, (read) =>
          read.queuePage(one, { officerId: 'nobody', limit: page, ...from }),
        ),
        { sorted: page + 1, scanned: page + 1, buffers: 80 },
      );
  });

  it('shows the tasks of a neighbourhood and those of the whole office, each once and in order', async () => {
    const { rows } = await readingOf(pool).queuePage(
      [
        { agency: 'agency-5', role: 'role-0', scope: '004' },
        { agency: 'agency-5', role: 'role-0' },
      ],
      { officerId: 'nobody', limit: page },
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ caseId }) => caseId)).size).toBe(rows.length);
    expect([...rows].sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))).toEqual(rows);
    expect([...new Set(rows.map(({ scope }) => scope))]).toEqual(['004']);
  });
});

it('a case by its reference is one row', async () => {
  cheap(await reading((read) => read.findByReference(referenceOfCase(31_234))), { sorted: 0, scanned: 1, buffers: 8 });
});

it('a case by its reference is one row behind the wall too', async () => {
  const reference = referenceOfCase(31_234);
  cheap(await readingBehindWall({ reference }, (read) => read.findByReference(reference)), {
    sorted: 0,
    scanned: 1,
    buffers: 8,
  });
});

it('the cases of one applicant cost what they are', async () => {
  cheap(await reading((read) => read.listOfApplicant(frequentApplicant)), { sorted: 0, scanned: 100, buffers: 130 });
});

it('the story of a case is looked for in no month before it began', async () => {
  const record = await readingOf(pool).findCase(idOfCase(40_000));
  if (!record) throw new Error('Expected the case');
  const plan = await reading((read) => read.turnsOf(record));
  cheap(plan, { sorted: 3, scanned: 3, buffers: 80 });
  const first = `case_event_${record.createdAt.slice(0, 4)}_${record.createdAt.slice(5, 7)}`;
  expect(partsRead(plan, 'case_event').filter((part) => part < first)).toEqual([]);
  expect(partsRead(plan, 'case_event')).toContain(first);
});

it('claiming due timers looks at what is due, not at what waits', async () => {
  cheap(await planOf((observed) => workItems(observed).claimDue(kindsOn('clock'), page)), {
    sorted: page,
    scanned: page,
    buffers: 900,
  });
});

it('taking what queues must carry looks at what is due soon', async () => {
  cheap(await planOf((observed) => workItems(observed).takeUnpublished(page)), {
    sorted: kindsOn('queue').length * page,
    scanned: kindsOn('queue').length * 2 * page,
    buffers: 1_600,
  });
});

it('how long the oldest has waited is one look per kind', async () => {
  cheap(await planOf((observed) => workItems(observed).oldestDueSeconds()), { sorted: 10, scanned: 10, buffers: 60 });
});
