// The table of a draft: read from its drawing, written back as a drawing, and kept as it was typed while it cannot be drawn.
import type { CodecPorts } from '@alur/application';
import { codecOf } from '@alur/application';
import { readBpmn, readDecisionSheet, readDmn, writeBpmn, writeDecisionSheet } from '@alur/bpmn-xml';
import type { StudioRow, StudioRows, StudioTable } from '@alur/contracts';
import { systemEntropy } from '@alur/identity';
import type { Json } from '@alur/kernel';
import type { BundleFiles } from '@alur/studio';
import { parsePart, readPart, serviceFiles, sourceOf } from '@alur/studio';
import { openBatu } from '../support/batu.js';
import { processIn, shippedFiles, shippedServices } from '../support/shipped-files.js';

let ports: CodecPorts;
beforeAll(async () => {
  const drawings = { readProcesses: readBpmn, readDecisions: readDmn, writeProcess: writeBpmn };
  const decisionFiles = { read: readDecisionSheet, write: writeDecisionSheet };
  ports = { city: await openBatu(), entropy: systemEntropy, drawings, decisionFiles };
});

const partOf = (id: string) => {
  const part = parsePart(id);
  if (!part) throw new Error(`${id} is no part`);
  return part;
};
async function tableIn(files: BundleFiles): Promise<StudioTable> {
  const read = await codecOf(partOf('table')).read(ports, files, partOf('table'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value as unknown as StudioTable;
}
async function rowsIn(files: BundleFiles): Promise<Extract<StudioTable, StudioRows>> {
  const table = await tableIn(files);
  if (table.kind === 'fixed') throw new Error(JSON.stringify(table.reasons));
  return table;
}
async function save(files: BundleFiles, value: unknown, part = 'table'): Promise<BundleFiles | string> {
  const change = { part: partOf(part), value: value as Json };
  const written = await codecOf(change.part).write(ports, files, change);
  return written.ok ? written.value : written.error.code;
}
async function saved(files: BundleFiles, value: unknown): Promise<BundleFiles> {
  const after = await save(files, value);
  if (typeof after === 'string') throw new Error(after);
  return after;
}
const with_ = (rows: readonly StudioRow[], id: string, change: Partial<StudioRow>): StudioRows => ({
  kind: 'rows',
  rows: rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
});
const changed = (before: BundleFiles, after: BundleFiles): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((file) => before[file] !== after[file]).sort();
const shapes = (xml = ''): string => /<bpmndi:BPMNShape[\s\S]*<\/bpmndi:BPMNPlane>/.exec(xml)?.[0] ?? '';

describe.each(shippedServices)('%s', (folder) => {
  const files = shippedFiles(folder);

  it('is not touched by its own table', async () => {
    expect(await saved(files, await rowsIn(files))).toEqual(files);
  });

  it('gets new words in its drawing, and in the queue where they were its title; every shape stays where it was', async () => {
    const { rows } = await rowsIn(files);
    const [first] = rows;
    const after = await saved(files, with_(rows, first?.id ?? '', { activity: 'Baca permohonan', note: 'Buku A' }));
    const isTitled = (files['form.yaml'] ?? '').includes(`title: ${first?.activity ?? ''}\n`);
    expect(changed(files, after)).toEqual([...(isTitled ? ['form.yaml'] : []), 'process.bpmn']);
    expect(shapes(after['process.bpmn'])).toBe(shapes(files['process.bpmn']));
    expect((await processIn(after)).elements[first?.id ?? '']).toMatchObject({
      name: 'Baca permohonan',
      documentation: 'Keterangan: Buku A',
    });
    expect(sourceOf(after, partOf('table'))).not.toBe(sourceOf(files, partOf('table')));
    expect(sourceOf(after, partOf('diagram'))).not.toBe(sourceOf(files, partOf('diagram')));
  });
});

describe('a table that cannot be drawn yet', () => {
  const files = shippedFiles('dinsos/sktm');

  it('is kept as it was typed beside the last drawing, and asked about at its rows', async () => {
    const { rows } = await rowsIn(files);
    const typed = with_(with_(rows, 'rw-approval', { activity: '' }).rows, 'sign', { answers: [] });
    const after = await saved(files, typed);
    expect(changed(files, after)).toEqual(['table.yaml']);
    expect(serviceFiles(after)).toEqual(files);
    const table = await rowsIn(after);
    expect(table.rows).toEqual(typed.rows);
    expect(table.unfinished?.map(({ code, row, field }) => [code, row, field])).toEqual([
      ['SOP_ACTIVITY_MISSING', 'rw-approval', 'activity'],
      ['SOP_DECISION_WITHOUT_BRANCHES', 'sign', 'answers'],
    ]);
  });

  it('is drawn when it is whole, and nothing of it is left beside', async () => {
    const { rows } = await rowsIn(files);
    const unfinished = await saved(files, with_(rows, 'rw-approval', { activity: '' }));
    const after = await saved(unfinished, with_(rows, 'rw-approval', { activity: 'Keterangan ketua RW' }));
    expect(changed(files, after)).toEqual(['process.bpmn']);
  });

  it('is given up by taking it away, or by typing what the drawing says', async () => {
    const { rows } = await rowsIn(files);
    const unfinished = await saved(files, with_(rows, 'rw-approval', { activity: '' }));
    expect(await saved(unfinished, null)).toEqual(files);
    expect(await saved(unfinished, { kind: 'rows', rows })).toEqual(files);
  });

  it('keeps its drawing from being changed as a diagram', async () => {
    const { rows } = await rowsIn(files);
    const unfinished = await saved(files, with_(rows, 'rw-approval', { activity: '' }));
    expect(await save(unfinished, files['process.bpmn'], 'diagram')).toBe('TABLE_UNFINISHED');
  });

  it.each([
    ['a row that is gone', { next: 'row:gone' }, ['SOP_BRANCH_TO_NOWHERE', 'next']],
    ['a time of nothing', { time: { amount: 0, unit: 'h' } }, ['SOP_TIME_UNREADABLE', 'time']],
    ['a deadline of half an hour', { timers: [{ amount: 0.5, unit: 'h' }] }, ['SOP_TIMER_UNCLEAR', 'timers']],
    ['nobody who does it', { performers: [] }, ['SOP_STEP_WITHOUT_MARK', 'activity']],
    ['nobody and nothing to decide', { work: { kind: 'none' } }, ['SOP_DECISION_WITHOUT_BRANCHES', 'work']],
    [
      'a letter that is not chosen',
      { work: { kind: 'letter', letter: '' }, performers: [] },
      ['SOP_AUTOMATIC_STEP', 'work'],
    ],
    [
      'a decision table that is not chosen',
      { work: { kind: 'rule', decision: '', result: '' }, performers: [] },
      ['SOP_AUTOMATIC_STEP', 'work'],
    ],
    ['company that does not come', { together: 'beside' }, ['SOP_PARALLEL_UNKNOWN', 'together']],
    [
      'two answers of the same words',
      { answers: ['A', 'a'].map((label) => ({ label, to: 'next' })) },
      ['SOP_BRANCH_CONFLICT', 'answers'],
    ],
  ] as const)('asks about %s', async (_what, change, asked) => {
    const { rows } = await rowsIn(files);
    const after = await saved(files, with_(rows, 'rw-approval', change as Partial<StudioRow>));
    const { unfinished = [] } = await rowsIn(after);
    expect(unfinished.map(({ code, row, field }) => [row, code, field])).toContainEqual(['rw-approval', ...asked]);
  });
});

it('half a condition leaves the table open, and the gate to say what is wrong', async () => {
  const files = shippedFiles('dinsos/sktm');
  const { rows } = await rowsIn(files);
  const answers = rows.find(({ id }) => id === 'sign')?.answers ?? [];
  const typed = answers.map((answer) => (answer.when === undefined ? answer : { ...answer, when: 'head_decision =' }));
  const after = await saved(files, with_(rows, 'sign', { answers: typed }));
  expect((await rowsIn(after)).rows).toEqual(with_(rows, 'sign', { answers: typed }).rows);
});

it('what could not be read again as a drawing is kept as it was typed', async () => {
  const files = shippedFiles('dinsos/sktm');
  const { rows } = await rowsIn(files);
  const work = { kind: 'job', type: 'message', parameters: { '': 'x' } } as const;
  const after = await saved(files, with_(rows, 'issue-letter', { work }));
  expect(changed(files, after)).toEqual(['table.yaml']);
  expect((await rowsIn(after)).unfinished).toEqual([expect.objectContaining({ row: 'issue-letter' })]);
});

describe('a row', () => {
  const files = shippedFiles('dinsos/sktm');

  it('may keep requests from being returned; where every row may return them, nothing is written', async () => {
    const { rows } = await rowsIn(files);
    const after = await saved(files, with_(rows, 'rt-approval', { correction: false }));
    const read = readPart(after, partOf('correction'));
    expect(read.ok && (read.value as { readonly from: readonly string[] }).from).toEqual(
      rows.filter(({ work, id }) => work.kind === 'person' && id !== 'rt-approval').map(({ id }) => id),
    );
    expect((await rowsIn(after)).rows.filter(({ correction }) => correction === false).map(({ id }) => id)).toEqual([
      'rt-approval',
    ]);
    const again = await saved(after, { kind: 'rows', rows });
    expect(readPart(again, partOf('correction'))).toEqual(readPart(files, partOf('correction')));
  });

  it('cannot say so in a file that is no YAML', async () => {
    const { rows } = await rowsIn(files);
    const broken = { ...files, 'service.yaml': 'participants: [' };
    expect(await save(broken, with_(rows, 'rt-approval', { correction: false }))).toBe('PART_UNREADABLE');
  });

  it('that is new gets what its service lacks: a form for its decision, words, a performer', async () => {
    const { rows } = await rowsIn(files);
    const added: StudioRow = {
      id: 'langkah-15',
      activity: 'Nilai kelengkapan foto',
      work: { kind: 'person' },
      performers: ['village-welfare'],
      answers: [
        { label: 'Cukup', to: 'next' },
        { label: 'Kurang', to: 'row:prepare-refusal' },
      ],
    };
    const at = rows.findIndex(({ id }) => id === 'decide');
    const after = await saved(files, { kind: 'rows', rows: [...rows.slice(0, at), added, ...rows.slice(at)] });
    const tasks = readPart(after, partOf('tasks'));
    expect(JSON.stringify(tasks.ok && (tasks.value as Readonly<Record<string, Json>>)['langkah-15'])).toContain(
      'langkah_15_outcome',
    );
  });
});

describe('a drawing', () => {
  const files = shippedFiles('dinsos/sktm');
  const xml = files['process.bpmn'] ?? '';

  it('that cannot be read is listed with what is wrong, and no row is written over it', async () => {
    const broken = { ...files, 'process.bpmn': '<a' };
    expect(await tableIn(broken)).toMatchObject({ kind: 'fixed', steps: [], reasons: [expect.anything()] });
    expect(await save(broken, { kind: 'rows', rows: [] })).toBe('PART_MISFIT');
  });

  it.each([
    [
      'a message on the edge of a step',
      xml.replace(
        '<bpmn:timerEventDefinition id="rw-silent-timer" alur:workingTime="8h" />',
        '<bpmn:signalEventDefinition />',
      ),
    ],
    [
      'a remark',
      xml.replace(
        '</bpmn:process>',
        '<bpmn:textAnnotation id="note"><bpmn:text>x</bpmn:text></bpmn:textAnnotation></bpmn:process>',
      ),
    ],
  ])('with %s is shown step by step, and refused as rows', async (_what, drawn) => {
    const other = { ...files, 'process.bpmn': drawn };
    const table = await tableIn(other);
    expect(table).toMatchObject({ kind: 'fixed', reasons: [{ message: expect.any(String) }] });
    expect(table.kind === 'fixed' && table.steps.map(({ id }) => id)).toContain('rt-approval');
    const { rows } = await rowsIn(files);
    expect(await save(other, { kind: 'rows', rows })).toBe('PART_MISFIT');
  });

  it('begins with the first row of a draft that has nothing', async () => {
    const first: StudioRow = {
      id: 'langkah-1',
      activity: 'Periksa',
      work: { kind: 'person' },
      performers: ['petugas'],
    };
    const after = await saved({ 'service.yaml': 'id: izin-baru\nname: Izin Baru\n' }, { kind: 'rows', rows: [first] });
    expect(await processIn(after)).toMatchObject({ id: 'izin-baru', name: 'Izin Baru' });
    expect((await rowsIn(after)).rows).toEqual([first]);
  });
});

it.each([
  [1],
  [{ kind: 'rows' }],
  [{ kind: 'rows', rows: [{ id: '../x', activity: '', work: { kind: 'person' }, performers: [] }] }],
  ['text'],
])('%p is no table', async (value) => {
  expect(await save(shippedFiles('dinsos/sktm'), value)).toBe('PART_MISFIT');
});
