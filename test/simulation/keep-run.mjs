/** Shrinks a schedule that broke something and writes it down as what happened. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStage, root } from './stage.mjs';

export const keepRun = async ({ seed, labels, violations }) => {
  const { simulation, stage } = await openStage();
  const [{ invariant, what }] = violations;
  const run = { seed, labels, paces: simulation.pacesFrom(seed), cast: simulation.castFrom(seed, stage.versions) };
  const shrunk = await simulation.shrink(run, invariant, stage);
  const folder = path.join(root, 'test/simulation/kept');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${invariant.toLowerCase()}-${seed}.json`);
  writeFileSync(file, `${JSON.stringify({ broke: `${invariant} ${what}`, ...shrunk }, null, 2)}\n`);
  return path.relative(root, file);
};
