/** Draws mutants that Stryker makes of the files of the durable core: mistakes that nobody thought of. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';
import { root } from './stage.mjs';

/** Where a mistake would cost a case. */
const files = [
  'libs/persistence/src/engine/batch.ts',
  'libs/persistence/src/engine/group-commit-lanes.ts',
  'libs/persistence/src/engine/turn-rows.ts',
  'libs/persistence/src/engine/case-rounds.ts',
  'libs/application/src/turn/advance-case.ts',
  'libs/application/src/turn/case-change.ts',
  'libs/application/src/turn/work-rows.ts',
  'libs/application/src/turn/task-rows.ts',
  'libs/application/src/work/run-work-item.ts',
  'libs/application/src/work/submit-work.ts',
  'libs/application/src/dispatch/rounds-of-dispatch.ts',
  'libs/process-engine/src/commands/jobs/complete-job.ts',
  'libs/process-engine/src/commands/user-tasks/complete-user-task.ts',
  'libs/process-engine/src/commands/hand-offs/deliver-hand-off.ts',
  'libs/process-engine/src/scopes/rounds-apart.ts',
  'libs/process-engine/src/waits/timers.ts',
];
const most = 24;

const silent = new Proxy({}, { get: () => () => undefined });
/** Texts are words for people: changing them breaks nothing that the simulation could see. */
const isOfInterest = ({ mutatorName }) => mutatorName !== 'StringLiteral';

const offsetOf = (source, { line, column }) =>
  source
    .split('\n')
    .slice(0, line)
    .reduce((sum, text) => sum + text.length + 1, 0) + column;

const mutantsOf = async (file) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  const instrumenter = createInjector()
    .provideValue('logger', silent)
    .provideValue('options', {})
    .injectFunction(createInstrumenter);
  const { mutants } = await instrumenter.instrument([{ name: path.join(root, file), content: source, mutate: true }], {
    ignorers: [],
    excludedMutations: [],
    plugins: null,
    noHeader: true,
  });
  return mutants.filter(isOfInterest).map(({ mutatorName, replacement, location }) => {
    const [from, to] = [offsetOf(source, location.start), offsetOf(source, location.end)];
    const [first, last] = uniqueAround(source, from, to);
    return {
      file,
      find: source.slice(first, last),
      replace: source.slice(first, from) + replacement + source.slice(to, last),
      breaks: `${mutatorName}: ${shortOf(source.slice(from, to))} -> ${shortOf(replacement)}`,
    };
  });
};

/** The lines around a place, as many as are needed to find it again when other lines move. */
const uniqueAround = (source, from, to) => {
  let [first, last] = [from, to];
  const isUnique = () => source.split(source.slice(first, last)).length === 2;
  do {
    first = Math.max(0, source.lastIndexOf('\n', first - 2) + 1);
    const end = source.indexOf('\n', last + 1);
    last = end < 0 ? source.length : end;
  } while (!isUnique() && (first > 0 || last < source.length));
  return [first, last];
};

const shortOf = (text) => text.replace(/\s+/g, ' ').slice(0, 60);

/** One linear step after another: the same seed draws the same mutants from the same files. */
const draw = (all, seed) => {
  const left = [...all];
  let state = seed >>> 0;
  const drawn = [];
  while (drawn.length < most && left.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    drawn.push(...left.splice(state % left.length, 1));
  }
  return drawn;
};

export const generate = async ({ seed, say }) => {
  const all = (await Promise.all(files.map(mutantsOf))).flat();
  const mutants = draw(all, seed).map((mutant, index) => ({ id: `stryker-${index + 1}`, ...mutant }));
  const file = path.join(root, 'test/simulation/generated-mutants.json');
  writeFileSync(
    file,
    `${JSON.stringify({ from: '@stryker-mutator/instrumenter', seed, outOf: all.length, mutants }, null, 2)}\n`,
  );
  for (const { id, file: of, breaks } of mutants) say(`${id} ${path.basename(of)} ${breaks}`);
};
