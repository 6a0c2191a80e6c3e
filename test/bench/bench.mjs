/** `npm run bench -- engine|soundness [--json]`: reports figures; nothing fails on them. */
import os from 'node:os';
import { benchEngine } from './engine.mjs';
import { benchSoundness } from './soundness.mjs';

const suites = { engine: benchEngine, soundness: benchSoundness };

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const asked = args.filter((arg) => !arg.startsWith('--'));
const unknown = asked.filter((name) => !suites[name]);
if (unknown.length > 0 || asked.length === 0) {
  console.error(`Usage: npm run bench -- ${Object.keys(suites).join('|')} [--json]`);
  process.exit(2);
}
const lines = [];
for (const name of asked) lines.push(...(await suites[name]()));
if (isJson) for (const line of lines) console.log(JSON.stringify(line));
else {
  console.log(
    `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores, Node ${process.versions.node}`,
  );
  for (const { id, what, value, unit, target, ok } of lines)
    console.log(
      `${ok ? 'ok  ' : 'MISS'} ${id.padEnd(4)} ${what.padEnd(40)} ${String(value).padStart(9)} ${unit} (target ${target})`,
    );
}
