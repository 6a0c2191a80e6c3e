/**
 * Mistakes that somebody could make in the engine, the commit or the dispatch, and what each breaks. All must be noticed
 * by the simulation; those with `mirror` are in SQL and noticed by PostgreSQL doing otherwise than the memory.
 */
const engine = 'libs/process-engine/src';
const theCase = 'libs/case/src';
const app = 'libs/application/src';
const store = 'libs/persistence/src/engine';
const work = (id, breaks, file, find, replace) => ({ id, breaks, file, find, replace });
const sql = (id, breaks, file, find, replace) => ({ id, breaks, file, find, replace, mirror: true });

const inEngine = [
  work(
    'join-by-one',
    'a parallel join fires when the first token comes',
    `${engine}/behaviours/gateways/parallel-gateway.ts`,
    'gateway.incoming.every((id)',
    'gateway.incoming.some((id)',
  ),
  work(
    'never-waits',
    'an inclusive join waits for nobody',
    `${engine}/lifecycle/fire-inclusive-joins.ts`,
    '!reaches(place, filled));',
    '!reaches(place, filled) && false);',
  ),
  work(
    'default-first',
    'an exclusive gateway takes its default flow first',
    `${engine}/behaviours/gateways/exclusive-gateway.ts`,
    'if (holding.value) return',
    'if (!holding.value) return',
  ),
  work(
    'open-timers',
    'a finished task leaves its timers armed',
    `${engine}/commands/user-tasks/complete-user-task.ts`,
    '  cancelWaits(turn, key);\n',
    '',
  ),
  work(
    'task-stays',
    'the state keeps a finished task',
    `${engine}/evolve/user-task-events.ts`,
    'const after = removeElement(state, key);',
    'const after = state;',
  ),
  work(
    'job-stays',
    'the state keeps a finished job',
    `${engine}/evolve/job-events.ts`,
    'JobCompleted: (state, { key }) => removeElement(state, key)',
    'JobCompleted: (state) => state',
  ),
  work(
    'cycle-ends',
    'a cycle arms nothing after its last round, and is read all the same',
    `${engine}/waits/timers.ts`,
    '  if (next) {',
    '  if (!next) {',
  ),
  work(
    'no-first-slice',
    'very many rounds never go on after their first slice',
    `${engine}/scopes/rounds.ts`,
    "if (started !== total) turn.ask({ type: 'ContinueRounds', key, from: started });",
    '',
  ),
  work(
    'rounds-forgotten',
    'a decision does not notice that rounds were not loaded',
    `${engine}/scopes/rounds-apart.ts`,
    'return resting < body.loop.started - body.loop.completed;',
    'return resting < 0;',
  ),
  work(
    'wrong-counter',
    'keys of elements are given twice',
    `${engine}/evolve/records.ts`,
    '  counter: counterAfter(state, instance.key),\n',
    '',
  ),
  work(
    'hand-off-stays',
    'a delivered hand-off opens nothing',
    `${engine}/commands/hand-offs/deliver-hand-off.ts`,
    '  openActivity(turn, turn.getElement(instance.elementId) as AnyActivity, visitOf(instance));\n',
    '',
  ),
  work(
    'silent-answer',
    'nobody is told of the decision',
    `${theCase}/decide-case.ts`,
    "      seen.effects.push({ type: 'NotifyApplicant', template: 'decided' });\n",
    '',
  ),
  work(
    'silent-receipt',
    'what the case itself asks for is dropped',
    `${theCase}/decide-case.ts`,
    '[...turn.value.effects, ...plan.value.effects, ...after.effects]',
    '[...turn.value.effects, ...after.effects]',
  ),
  work(
    'no-last-instant',
    'the case forgets when it was last written',
    `${theCase}/evolve-case.ts`,
    '? { ...state, lastAt: at }',
    '? { ...state }',
  ),
];

const inCommit = [
  work(
    'no-inbox',
    'a key that was used is not looked up',
    `${store}/batch.ts`,
    'if (row.inbox_hash === null || row.inbox_answer === null) return undefined;',
    'return undefined;',
  ),
  work(
    'always-won',
    'a commit that was overtaken is called done',
    `${store}/batch.ts`,
    'if (won.has(request.caseId))',
    'if (won)',
  ),
  work(
    'back-in-time',
    'a turn may be earlier than the one before it',
    `${store}/batch.ts`,
    'at: later(now, row.state.lastAt),',
    'at: now,',
  ),
  work(
    'two-of-one-case',
    'a batch holds two commands of one case',
    `${store}/group-commit-lanes.ts`,
    'batch.length < batchLimit && !cases.has(command.request.caseId)',
    'batch.length < batchLimit',
  ),
  work(
    'no-fence',
    'a lost lease can commit',
    `${store}/turn-rows.ts`,
    'work_key: workItem ?? null,',
    'work_key: null,',
  ),
  work(
    'no-lease-check',
    'a decision does not ask who holds its item',
    `${app}/turn/advance-case.ts`,
    'if (workItem && loaded.workItemAttempt !== workItem.attempt) {',
    'if (workItem && loaded.workItemAttempt === undefined) {',
  ),
  work(
    'broken-chain',
    'each turn is chained to the beginning',
    `${store}/turn-rows.ts`,
    'const previous = loaded.record ? row.head : chainStart;',
    'const previous = chainStart;',
  ),
  work(
    'revision-skips',
    'a revision is left out',
    `${store}/turn-rows.ts`,
    'const revision = expected + 1;',
    'const revision = expected + 2;',
  ),
  work(
    'rounds-stay',
    'rounds that are over stay beside the case',
    `${store}/case-rounds.ts`,
    'const over = Object.keys(loaded).filter((key) => now[key] === undefined);',
    'const over: string[] = [];',
  ),
  work(
    'item-stays',
    'what a turn did is still left to do',
    `${app}/turn/case-change.ts`,
    '[...new Set([...(workItem ? [workItem] : []), ...work.cancelled])]',
    '[...work.cancelled]',
  ),
  work(
    'cancelled-stays',
    'what a turn took back is still left to do',
    `${app}/turn/case-change.ts`,
    '[...new Set([...(workItem ? [workItem] : []), ...work.cancelled])]',
    '[...(workItem ? [workItem] : [])]',
  ),
  work(
    'no-hand-off',
    'a hand-off is asked for and left to nobody',
    `${app}/turn/work-rows.ts`,
    "    case 'RequestHandOff':\n      return {",
    "    case 'RequestHandOff':\n      return undefined && {",
  ),
  work(
    'one-timer',
    'all timers of a case have one name',
    `${app}/turn/work-rows.ts`,
    'const timerKey = (key: string): string => `timer-${key}`;',
    "const timerKey = (_key: string): string => 'timer';",
  ),
  work(
    'filed-twice',
    'a request can be filed once more under another key',
    `${app}/citizen/submit-request.ts`,
    'if (loaded.record) return',
    'if (!loaded) return',
  ),
];

const inDispatch = [
  work(
    'not-finished',
    'an item whose case moved on is never thrown away',
    `${app}/work/run-work-item.ts`,
    '  else await workshop.items.finish(item);\n',
    '',
  ),
  work(
    'busy-is-over',
    'an item of a busy case is thrown away',
    `${app}/work/run-work-item.ts`,
    "result.error.code === 'CASE_BUSY' ||",
    'false ||',
  ),
  work(
    'gives-up-at-once',
    'the first failure is the last',
    `${app}/work/run-work-item.ts`,
    'if (item.failures + 1 < kind.retry.attempts)',
    'if (item.failures + 1 > kind.retry.attempts)',
  ),
  work(
    'forgets-its-item',
    'a worker does not say which item it finishes',
    `${app}/work/submit-work.ts`,
    '    workItem: item.key,\n',
    '',
  ),
  work(
    'never-published',
    'what the queue lost is marked as published and not given to it',
    `${app}/dispatch/rounds-of-dispatch.ts`,
    'if (waiting.length > 0) await queues.publish(waiting);',
    '',
  ),
  work(
    'no-clock',
    'nobody takes due timers',
    `${app}/dispatch/rounds-of-dispatch.ts`,
    "workDue(workshop, kindsOn('clock'))",
    "workDue(workshop, kindsOn('inside'))",
  ),
  work(
    'wrong-timer',
    'a due timer asks for another',
    `${app}/work/fire-timer.ts`,
    "timer: payloadText(item, 'timer') };",
    "timer: `${payloadText(item, 'timer')}0` };",
  ),
];

const inStatements = [
  sql(
    'any-revision',
    'the commit does not compare revisions',
    `${store}/commit-statement.ts`,
    'l.id = t.case_id AND l.revision = t.expected',
    'l.id = t.case_id',
  ),
  sql(
    'waits-for-cases',
    'the commit waits for a case that another writes',
    `${store}/commit-statement.ts`,
    'ORDER BY id FOR NO KEY UPDATE SKIP LOCKED',
    'ORDER BY id FOR NO KEY UPDATE',
  ),
  sql(
    'unfenced',
    'the commit does not compare attempts',
    `${store}/commit-statement.ts`,
    ' AND w.key = t.work_key AND w.attempt = t.work_attempt',
    ' AND w.key = t.work_key',
  ),
  sql(
    'deletes-all',
    'the commit deletes every item of the case',
    `${store}/commit-statement.ts`,
    'WHERE won.id = x.case_id AND w.case_id = x.case_id AND w.key = x.key',
    'WHERE won.id = x.case_id AND w.case_id = x.case_id',
  ),
  sql(
    'same-revision',
    'a closed task keeps its revision',
    `${store}/commit-statement.ts`,
    'suspended_at = NULL, revision = u.revision + 1',
    'suspended_at = NULL',
  ),
  sql(
    'lease-ignored',
    'a claim takes what another holds',
    `${store}/work-item-statements.ts`,
    "(w.leased_until IS NULL OR w.leased_until < statement_timestamp())';",
    "(w.leased_until IS NULL OR w.leased_until IS NOT NULL)';",
  ),
  sql(
    'published-once',
    'what a queue lost is never published again',
    `${store}/work-item-statements.ts`,
    'THEN greatest(w.published_at, w.run_at) < statement_timestamp() - ${republishAfter}',
    'THEN false',
  ),
  sql('uncounted', 'failures are not counted', `${store}/work-items.ts`, 'failures = failures + 1, ', ''),
];

const betweenCases = [
  work(
    'looks-first',
    'a message that nobody waited for when it was thrown is written down nowhere',
    `${app}/messages/correlate.ts`,
    "if (item.payload['name'] !== undefined) await",
    "if (item.payload['name'] === undefined) await",
  ),
  work(
    'match-forgets',
    'who begins to wait is not given what waits',
    `${app}/turn/work-rows.ts`,
    "effect.on.kind === 'signal'",
    "effect.on.kind !== 'condition'",
  ),
  work(
    'arrived-at-once',
    'a message counts as arrived before it has',
    `${app}/messages/deliver-message.ts`,
    '  const result = await lanes.submit({',
    '  await exchange.settle(id);\n  const result = await lanes.submit({',
  ),
  sql(
    'wait-stays',
    'the commit leaves what a case does not wait for any more',
    `${store}/commit-statement.ts`,
    'WHERE won.id = x.case_id AND s.case_id = x.case_id AND s.key = x.key',
    "WHERE won.id = x.case_id AND s.case_id = x.case_id AND s.key = x.key || 'x'",
  ),
];

export const mutants = [...inEngine, ...inCommit, ...inDispatch, ...inStatements, ...betweenCases];
