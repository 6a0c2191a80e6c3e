// Drawings that were never tables: each becomes one, or it is said why not.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBpmn } from '@alur/bpmn-xml';
import { compileSop, sopOf } from '@alur/sop';
import { meaningOf, readAgain, roundTrip } from './round-trip.js';

const patterns = path.resolve(__dirname, '../patterns');
const folders = readdirSync(patterns, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it.each(folders)('%s', async (folder) => {
  const { processes } = await readBpmn(readFileSync(path.join(patterns, folder, 'process.bpmn'), 'utf8'), folder);
  for (const process of processes) {
    const table = sopOf(process);
    if (!table.ok) {
      expect(table.error).toEqual([expect.objectContaining({ code: 'SOP_NOT_EXPRESSIBLE', severity: 'error' })]);
      continue;
    }
    const compiled = compileSop(await readAgain(table.value, 'csv'));
    if (compiled.process) expect(meaningOf(await roundTrip(compiled, 'csv'))).toEqual(meaningOf(compiled));
    else expect(compiled.findings.some(({ severity }) => severity === 'error')).toBe(true);
  }
});

it('those that a table says without loss', async () => {
  const made: string[] = [];
  for (const folder of folders) {
    const { processes } = await readBpmn(readFileSync(path.join(patterns, folder, 'process.bpmn'), 'utf8'), folder);
    const [process] = processes;
    const table = process && sopOf(process);
    if (table?.ok && table.value.findings.length === 0 && compileSop(table.value).process) made.push(folder);
  }
  expect(made).toEqual(['01-sequence', '03-synchronization', '04-exclusive-choice']);
});
