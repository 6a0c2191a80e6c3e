// The rows of the studio's table: written back as they were read they are the same drawing, and one edit changes one thing.
import fc from 'fast-check';
import { drawRows, isSameDrawing, tableOf } from '@alur/application';
import type { StudioRow } from '@alur/contracts';
import { checkSoundness } from '@alur/process-check';
import type { Element, ExecutableProcess } from '@alur/process-model';
import { compileSop, readSop } from '@alur/sop';
import { readSopFile } from '@alur/sop-files';
import { processIn, shippedFiles, shippedServices } from '../support/shipped-files.js';
import { fileOf, offices, officeTable } from './office-table.js';
import { randomTable } from './random-sheet.js';

const names = { rt: 'Ketua RT', rw: 'Ketua RW' };

const shipped = (service: string): Promise<ExecutableProcess> => processIn(shippedFiles(service));

function rowsOf(process: ExecutableProcess): readonly StudioRow[] {
  const table = tableOf(process, names);
  if (table.kind === 'fixed') throw new Error(JSON.stringify(table.reasons));
  return table.rows;
}

function redraw(rows: readonly StudioRow[], old: ExecutableProcess): ExecutableProcess {
  const { process, questions } = drawRows(rows, { old, names, process: old });
  if (!process) throw new Error(JSON.stringify(questions));
  return process;
}

/** Ids of what is another thing in the one drawing than in the other. */
function differences(a: ExecutableProcess, b: ExecutableProcess): readonly string[] {
  const things = ({ elements, flows }: ExecutableProcess) =>
    ({ ...elements, ...flows }) as Readonly<Record<string, Element>>;
  const [before, after] = [things(a), things(b)];
  const told = (thing: Element | undefined): string =>
    JSON.stringify(thing && Object.entries(thing).sort(([one], [other]) => (one < other ? -1 : 1)));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => told(before[id]) !== told(after[id]))
    .sort();
}

describe.each(shippedServices)('%s', (folder) => {
  it('is the same drawing when its rows are written as they were read', async () => {
    const process = await shipped(folder);
    expect(isSameDrawing(redraw(rowsOf(process), process), process)).toBe(true);
  });

  it('changes in one step when one row is edited, whatever its row', async () => {
    const process = await shipped(folder);
    const rows = rowsOf(process);
    rows.forEach(({ id, work }, index) => {
      const edited = rows.map((row, at) => (at === index ? { ...row, activity: 'Kata lain', output: 'Hasil' } : row));
      expect(differences(process, redraw(edited, process))).toEqual(work.kind === 'none' ? [] : [id]);
    });
  });
});

describe('an edit of sktm', () => {
  let process: ExecutableProcess;
  let rows: readonly StudioRow[];
  beforeAll(async () => {
    process = await shipped('dinsos/sktm');
    rows = rowsOf(process);
  });
  const edit = (id: string, change: Partial<StudioRow>): ExecutableProcess =>
    redraw(
      rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
      process,
    );

  it('of a performer moves the step to the lane of the other', () => {
    const after = edit('rw-approval', { performers: ['rt'] });
    expect(differences(process, after)).toEqual(['rw-approval']);
    expect(after.lanes?.find(({ participant }) => participant === 'rt')?.elements).toContain('rw-approval');
  });

  it('of a target leads one way elsewhere, through the gateway that is there already', () => {
    const answers = rows.find(({ id }) => id === 'check-completeness')?.answers ?? [];
    const after = edit('check-completeness', {
      answers: answers.map((answer) => (answer.label === 'Lengkap' ? answer : { ...answer, to: 'row:issue-letter' })),
    });
    expect(differences(process, after)).toEqual([
      'is-complete',
      'is-complete_issue-letter',
      'is-complete_prepare-refusal',
      'prepare-refusal',
      'ready',
    ]);
    expect(after.flows['is-complete_issue-letter']).toMatchObject({ to: 'ready', name: 'Belum lengkap' });
  });

  it('that takes a row away takes what was drawn for it, and a gateway that brings nothing together any more', () => {
    const after = redraw(
      rows
        .filter(({ id }) => id !== 'rw-approval')
        .map((row) => (row.id === 'rt-approval' ? { ...row, timers: [] } : row)),
      process,
    );
    for (const id of ['rw-approval', 'rw-silent', 'rt-silent', 'rt-reminder', 'remind-rt', 'rt-reminded', 'at-village'])
      expect(after.elements).not.toHaveProperty(id);
    expect(checkSoundness([after])).toMatchObject({ sound: true });
  });

  it('that adds a row keeps every other step, and gives the new one the id it was typed with', () => {
    const added: StudioRow = {
      id: 'langkah-15',
      activity: 'Catat di buku register',
      work: { kind: 'person' },
      performers: ['village-front-office'],
      time: { amount: 30, unit: 'm' },
    };
    const at = rows.findIndex(({ id }) => id === 'check-completeness');
    const after = redraw([...rows.slice(0, at), added, ...rows.slice(at)], process);
    expect(after.elements['langkah-15']).toMatchObject({ type: 'userTask', standardTime: '30m' });
    expect(Object.keys(process.elements).filter((id) => !after.elements[id])).toEqual([]);
    expect(rowsOf(after).map(({ id }) => id)).toEqual(
      [...rows.slice(0, at), added, ...rows.slice(at)].map(({ id }) => id),
    );
    expect(checkSoundness([after])).toMatchObject({ sound: true });
  });
});

/** The others must not become a process before somebody answers. */
const drawable = offices.filter((name) => officeTable(name).process !== '');

it('most tables of offices become a process without an answer', () => {
  expect(drawable.length).toBeGreaterThanOrEqual(45);
});

it.each(drawable)('%s comes back from its rows', async (name) => {
  const read = await readSopFile(await fileOf(officeTable(name)), name.replace(/\.\w+$/, ''));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { process, findings } = compileSop(read.value, { minutes: true });
  if (!process) throw new Error(JSON.stringify(findings));
  expect(tableOf(process, names)).toMatchObject({ kind: 'rows' });
  expect(isSameDrawing(redraw(rowsOf(process), process), process)).toBe(true);
});

it('tables as chance writes them come back from their rows, with one edit each that stays where it was made', () => {
  let whole = 0;
  for (let seed = 1; whole < 25; seed += 1) {
    const [table] = fc.sample(randomTable, { numRuns: 1, seed });
    const read = table && readSop([table.sheet], 'acak.xlsx');
    const { process } = read?.ok ? compileSop(read.value, { minutes: true }) : {};
    if (!process) continue;
    const drawn = tableOf(process, names);
    if (drawn.kind === 'fixed') {
      // The one thing of a table on paper that has no row here.
      expect({ seed, reasons: drawn.reasons }).toEqual({
        seed,
        reasons: drawn.reasons.map(() => ({
          element: expect.any(String),
          message: expect.stringContaining('dikerjakan orang dan sistem sekaligus'),
        })),
      });
      continue;
    }
    whole += 1;
    const rows = rowsOf(process);
    expect({ seed, differences: differences(process, redraw(rows, process)) }).toEqual({ seed, differences: [] });
    const index = seed % rows.length;
    const edited = rows.map((row, at) => (at === index ? { ...row, note: 'Catatan lain' } : row));
    const id = rows[index]?.id ?? '';
    const changed = differences(process, redraw(edited, process));
    expect({ seed, strangers: changed.filter((one) => one !== id && !one.startsWith(`${id}-`)) }).toEqual({
      seed,
      strangers: [],
    });
  }
});
