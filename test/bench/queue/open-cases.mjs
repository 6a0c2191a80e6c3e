/** Officers complete tasks as fast as they are answered, in a city with nothing else open and in one with a million cases open. */
import { built } from '../city/bench-city.mjs';
import { answerOnceMore, loopService } from '../city/bench-services.mjs';
import { applicants, fileCase, got, inParallel, officerOf, workAll } from '../city/cases.mjs';
import { measured } from '../support/cpu.mjs';
import { line } from '../support/lines.mjs';
import { interleaved, medianOf } from '../support/rounds.mjs';
import { walSoFar } from '../support/written.mjs';

const people = 16;
const cases = 160;
const officer = officerOf({ agency: 'dinsos', role: 'verifier' });

/** The cases of one city that are worked on. */
const openWorkplace = async (city) => {
  const opened = await city.openPorts();
  const { ports } = opened;
  const all = await applicants(ports, 16);
  const ids = await inParallel(cases, people, (n) =>
    fileCase(ports, { serviceId: loopService, applicant: all[n % all.length] }),
  );
  await workAll(ports);
  const { completeTask } = built('libs/application');
  const complete = async (n) => {
    const [task] = await ports.reading.openTasksOf(ids[n % ids.length]);
    const { caseId, key, revision } = task;
    got(
      await completeTask(ports)(officer, {
        taskId: `${caseId}.${key}`,
        data: answerOnceMore,
        revision,
      }),
    );
  };
  return { complete, wal: () => walSoFar(city.databaseUrl), close: () => opened.close() };
};

/** @param cities by name: `{empty, full}` */
export const benchOpenCases = async ({ cluster, cities, open, rounds = 5, perRound = 800 }) => {
  const workplaces = {};
  for (const [name, city] of Object.entries(cities)) workplaces[name] = await openWorkplace(city);
  const round =
    ({ complete, wal }) =>
    async () => {
      const before = await wal();
      const { ms, server, node } = await measured({ postmaster: cluster.postmaster }, () =>
        inParallel(perRound, people, complete),
      );
      return {
        perSecond: (perRound * 1_000) / ms,
        cpu: (server + node) / perRound,
        server: server / perRound,
        wal: ((await wal()) - before) / perRound,
      };
    };
  for (const one of Object.values(workplaces)) await round(one)();
  const results = await interleaved(
    rounds,
    Object.fromEntries(Object.entries(workplaces).map(([name, one]) => [name, round(one)])),
  );
  for (const one of Object.values(workplaces)) await one.close();
  const of = (name, figure) => medianOf(results[name], (one) => one[figure]);
  const target = { of: 'ratio', atLeast: 0.95 };
  const doors = `completing tasks, ${people} officers, ${open} cases open`;
  return {
    lines: [
      line({
        id: 'O1',
        what: `${doors}: a second`,
        value: of('full', 'perSecond'),
        unit: 'tasks/s',
        floor: of('empty', 'perSecond'),
        target,
      }),
      line({
        id: 'O2',
        what: `${doors}: tasks for a second of processor, node and PostgreSQL`,
        value: 1_000 / of('full', 'cpu'),
        unit: 'tasks/CPU-s',
        floor: 1_000 / of('empty', 'cpu'),
        target,
      }),
      line({
        id: 'O3',
        what: `${doors}: processor time of PostgreSQL`,
        value: of('full', 'server'),
        unit: 'CPU-ms',
        floor: of('empty', 'server'),
      }),
      line({
        id: 'O4',
        what: `${doors}: WAL, with pages that are written whole since nobody touched them after a checkpoint`,
        value: of('full', 'wal'),
        unit: 'bytes per task',
        floor: of('empty', 'wal'),
      }),
    ],
    series: {
      'throughput against open cases': Object.keys(cities).map((name) => ({
        open: name === 'empty' ? 0 : open,
        perSecond: of(name, 'perSecond'),
        cpuMs: of(name, 'cpu'),
      })),
    },
  };
};
