// Tables of more than fifty offices, each with the process that a person reads out of it, and with what must be asked.
import { readBpmn, writeBpmn } from '@alur/bpmn-xml';
import { checkSoundness } from '@alur/process-check';
import type { Diagnostic } from '@alur/kernel';
import type { CompiledSop } from '@alur/sop';
import { columnName, compileSop } from '@alur/sop';
import { readSopFile } from '@alur/sop-files';
import { fileOf, offices, officeTable } from './office-table.js';
import { readingOfSop } from './reading-of.js';
import { forms, meaningOf, roundTrip } from './round-trip.js';

const cellOf = ({ line, column }: Diagnostic): string =>
  line === undefined || column === undefined ? '-' : `${columnName(column)}${line}`;

const asked = (findings: readonly Diagnostic[]): readonly string[] =>
  findings.map((finding) => `${finding.code} ${cellOf(finding)}`);

type Compiled = Partial<CompiledSop> & Pick<CompiledSop, 'findings'>;

/** Each is read once for all that is asked of it. */
const known = new Map<string, Promise<Compiled>>();

function compiled(name: string): Promise<Compiled> {
  const reading = known.get(name) ?? readOffice(name);
  known.set(name, reading);
  return reading;
}

async function readOffice(name: string): Promise<Compiled> {
  const office = officeTable(name);
  const file = name.replace('.yaml', office.csv === undefined ? '.xlsx' : '.csv');
  const read = await readSopFile(await fileOf(office), file);
  return read.ok ? compileSop(read.value, { minutes: true }) : { findings: read.error };
}

it.each(offices)('%s is read as its office means it, or asked about', async (name) => {
  const { process: meant, asks = [], title, metadata } = officeTable(name);
  const sop = await compiled(name);
  expect(asked(sop.findings)).toEqual(asks);
  expect(sop.process ? readingOfSop(sop as CompiledSop) : '').toBe(meant.trim());
  if (title !== undefined && sop.process) expect(sop.process.name).toBe(title);
  if (metadata) expect(sop.metadata).toMatchObject(metadata);
});

it.each(offices)('%s is sound, and the same again as BPMN, XLSX and CSV', async (name) => {
  const sop = await compiled(name);
  const { process } = sop;
  if (!process) return;
  expect(checkSoundness([process])).toMatchObject({ sound: true, diagnostics: [] });
  const { processes, diagnostics } = await readBpmn(await writeBpmn(process), 'sop.bpmn');
  expect({ processes, diagnostics }).toEqual({ processes: [process], diagnostics: [] });
  for (const form of forms)
    expect(meaningOf(await roundTrip(sop as CompiledSop, form))).toEqual(meaningOf(sop as CompiledSop));
});

it('most of them become a process', async () => {
  const made = await Promise.all(offices.map(async (name) => (await compiled(name)).process !== undefined));
  expect(offices.length).toBeGreaterThan(50);
  expect(made.filter(Boolean).length).toBeGreaterThan(35);
});
