import { randomUUID } from 'node:crypto';
import type { CaseCommandRequest, CompiledVersion, LoadedCase } from '@alur/application';
import type { CaseCommand, CaseRules } from '@alur/case';
import { decideCase } from '@alur/case';
import type { Instant, JsonObject } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { TestDatabase } from '@alur/testing';
import { compileSetup, createTestDatabase, draw, drawProcess, permitRules, testRing, turnContext } from '@alur/testing';
import { Pool } from 'pg';
import { GroupCommitLanes } from './group-commit-lanes.js';
import { pgEngineStore } from './pg-engine-store.js';
import { subjectVault } from '../vault/vault.js';

const rounds = 1_200;

/** Everybody on a list is asked; enough answers end it. */
const rules = (completionCondition?: string): CaseRules => ({
  ...permitRules,
  outcomes: {},
  compiled: compileSetup({
    process: drawProcess({
      id: 'survey',
      elements: {
        begun: draw.start(),
        ask: {
          type: 'userTask',
          loop: {
            kind: 'multiInstance',
            sequential: false,
            cardinality: String(rounds),
            ...(completionCondition === undefined ? {} : { completionCondition }),
          },
        },
        done: draw.end('asked'),
      },
      flows: [
        ['begun', 'ask'],
        ['ask', 'done'],
      ],
    }),
  }),
});

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

type Untimed<C> = C extends unknown ? Omit<C, 'at'> : never;

/** One case under these rules, and how many elements each of its decisions was given. */
function survey(of: CaseRules) {
  const caseId = randomUUID();
  const seen: number[] = [];
  const lanes = new GroupCommitLanes({
    store: pgEngineStore({ pool: pool, vault: subjectVault(testRing, pool), index: testRing }),
    getVersion: () => Promise.resolve({} as CompiledVersion),
    sealKey: (key) => key,
    committed: () => undefined,
    pause: () => Promise.resolve(),
    jitter: () => 0,
  });
  const decide = (command: (at: Instant) => CaseCommand) => (loaded: LoadedCase) => {
    seen.push(Object.keys(loaded.record?.state.process.elements ?? {}).length);
    const turn = decideCase(of, loaded.record?.state, command(loaded.at), turnContext());
    if (!turn.ok) return turn;
    return ok({
      ...(loaded.record
        ? {}
        : { create: { reference: caseId, serviceId: 's', versionHash: 'v', applicantId: randomUUID() } }),
      actor: 'test',
      events: turn.value.events,
      state: turn.value.state,
      ...{ opened: [], closed: [], claims: [], pauses: [], touched: [], workAdded: [], workDone: [] },
      answer: {},
    });
  };
  return {
    seen,
    act(command: Untimed<CaseCommand>, keys?: readonly string[]) {
      const request: CaseCommandRequest<JsonObject> = {
        caseId,
        key: randomUUID(),
        requestHash: 'x',
        ...(keys ? { rounds: keys } : {}),
        decide: decide((at) => ({ ...command, at }) as CaseCommand),
      };
      return lanes.submit(request);
    },
    async stored() {
      const { rows } = await pool.query<{ size: number; rounds: number; status: string }>(
        `SELECT length(state::text) AS size, state->'process'->>'status' AS status,
                (SELECT count(*)::int FROM case_round r WHERE r.case_id = c.id) AS rounds
           FROM case_instance c WHERE id = $1`,
        [caseId],
      );
      return rows[0] ?? { size: 0, rounds: 0, status: 'none' };
    },
    async anyRound() {
      const { rows } = await pool.query<{ key: string }>('SELECT key FROM case_round WHERE case_id = $1 LIMIT 1', [
        caseId,
      ]);
      return rows[0]?.key ?? '';
    },
  };
}

const submission = {
  type: 'SubmitRequest',
  serviceId: 's',
  version: 'v',
  variables: {},
  data: { section: 'application', commitment: 'c' },
} as const;

/** All rounds open: three slices. */
async function begun(of: CaseRules) {
  const one = survey(of);
  expect(await one.act(submission)).toMatchObject({ ok: true });
  for (let slice = 1; slice < 3; slice += 1)
    expect(await one.act({ type: 'ContinueRounds', key: '1' }, [])).toMatchObject({ ok: true });
  return one;
}

describe('an activity with very many rounds in the store', () => {
  it('keeps each as a row, and the case as small as one', async () => {
    const one = await begun(rules());
    const { size, ...rest } = await one.stored();
    expect(rest).toEqual({ rounds, status: 'active' });
    expect(size).toBeLessThan(2_000);
    // Neither slice looked at the rounds that had begun.
    expect(one.seen).toEqual([0, 1, 1]);
  });

  it('a task looks at its own round, and takes its row away when it is done', async () => {
    const one = await begun(rules());
    const key = await one.anyRound();
    expect(await one.act({ type: 'ClaimTask', key, by: 'officer' }, [key])).toMatchObject({ ok: true });
    const done = { type: 'PerformTask', key, by: 'officer', variables: {} } as const;
    expect(await one.act(done, [key])).toMatchObject({ ok: true });
    expect(one.seen.slice(3)).toEqual([2, 2]);
    expect(await one.stored()).toMatchObject({ rounds: rounds - 1 });
    expect(await one.act(done, [key])).toMatchObject({ ok: false, error: { code: 'TASK_NOT_OPEN' } });
  });

  it('all are looked at when they end early, and nothing is left of them', async () => {
    const one = await begun(rules('numberOfCompletedInstances = 1'));
    const key = await one.anyRound();
    const done = { type: 'PerformTask', key, by: 'officer', variables: {} } as const;
    expect(await one.act(done, [key])).toMatchObject({ ok: true });
    expect(one.seen.slice(3)).toEqual([2, rounds + 1]);
    expect(await one.stored()).toMatchObject({ rounds: 0, status: 'ended' });
  });

  it('a command that says nothing of rounds is given them all', async () => {
    const one = await begun(rules());
    expect(await one.act({ type: 'WithdrawRequest' })).toMatchObject({ ok: true });
    expect(one.seen.slice(3)).toEqual([rounds + 1]);
    expect(await one.stored()).toMatchObject({ rounds: 0, status: 'ended' });
  });
});
