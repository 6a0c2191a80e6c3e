// What breaks by itself, whatever the system is at. The faults of one step are told where the step is.
import type { Action } from './action.js';
import type { SimulatedProcess } from './process.js';
import { holdCase } from './stranger.js';
import type { World } from './world.js';

export const faultActions = (world: World): readonly Action[] => [
  ...world.processes.flatMap(ofProcess),
  fault('the queues are wiped', () => world.queue.wipe()),
  world.queue.isAway
    ? fault('the queues come back', () => (world.queue.isAway = false))
    : fault('the queues go away', () => (world.queue.isAway = true)),
  fault('the database restarts', () => world.statements.restartServer()),
  ...strangers(world),
];

const strangers = (world: World): readonly Action[] =>
  [...world.tables.cases.keys()].map((id) =>
    fault(`somebody holds case ${id.slice(0, 8)}`, () => {
      // What it hears is its own business.
      world.statements.ask(world.stranger, holdCase(world.tables, id)).catch(() => undefined);
    }),
  );

function ofProcess(process: SimulatedProcess): readonly Action[] {
  const { name } = process;
  if (!process.isAlive) return [fault(`${name} starts`, () => process.start())];
  return [
    fault(`${name} dies`, () => process.crash()),
    process.isFrozen
      ? fault(`${name} goes on`, () => process.thaw())
      : fault(`${name} stands still`, () => process.freeze()),
  ];
}

/** Puts everything right again that a fault has put wrong. */
export async function heal(world: World): Promise<void> {
  world.queue.isAway = false;
  await world.statements.sendStrangersAway();
  for (const process of world.processes) {
    if (!process.isAlive) process.start();
    if (process.isFrozen) process.thaw();
  }
}

const fault = (label: string, run: () => unknown): Action => ({
  kind: 'fault',
  label,
  run: async () => {
    await run();
  },
});
