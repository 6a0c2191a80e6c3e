/**
 * Loaded before a process of the product (`node --import`): gives whoever attacks it means that the product does not have.
 *
 * ALUR_CHAOS_POINT   `name:n`: the process ends with SIGKILL at the n-th passing of the named point
 * ALUR_CHAOS_POINTS  file to which each passing is written: the name and how often it was passed
 * ALUR_CHAOS_POISON  file to which each try at the services of the poison pack is written, which then do what they are named after
 * ALUR_CHAOS_STALL   milliseconds for which nothing goes on after SIGUSR2
 */
import { appendFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { poisonSeams } from './poison.mjs';
import { seams } from './seams.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const {
  ALUR_CHAOS_POINT: asked,
  ALUR_CHAOS_POINTS: journal,
  ALUR_CHAOS_POISON: poisoned,
  ALUR_CHAOS_STALL: stallMs,
} = process.env;
const passed = new Map();

const meet = (name) => {
  const times = (passed.get(name) ?? 0) + 1;
  passed.set(name, times);
  const isHere = asked === `${name}:${String(times)}`;
  if (journal && (isHere || !asked)) appendFileSync(journal, `${JSON.stringify({ name, times, killed: isHere })}\n`);
  if (isHere) process.kill(process.pid, 'SIGKILL');
};

const takeHold = (taken) => {
  const known = new Map(taken.map((seam) => [path.join(root, seam.file), seam]));
  const held = new Map();
  const load = Module._load;
  Module._load = function (request, parent, isMain) {
    const exported = load.call(this, request, parent, isMain);
    if (!request.startsWith('.')) return exported;
    const file = Module._resolveFilename(request, parent);
    const seam = known.get(file);
    if (!seam) return exported;
    if (!held.has(file)) held.set(file, wrapped(exported, seam));
    return held.get(file);
  };
};

/** A module hands its functions out through getters that cannot be changed: whoever loads it is given a copy over them. */
const wrapped = (exported, { export: name, wrap }) =>
  name === undefined
    ? wrap(exported, meet)
    : Object.create(exported, { [name]: { enumerable: true, value: wrap(exported[name], meet) } });

const stall = () => {
  const until = performance.now() + Number(stallMs);
  while (performance.now() < until);
};

if (asked || journal) takeHold(seams);
if (poisoned) takeHold(poisonSeams(poisoned));
if (stallMs) process.on('SIGUSR2', stall);
