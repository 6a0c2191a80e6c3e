import path from 'node:path';
import { bpmn, flow, folderWith, oneTask, say } from '../sample/say.js';

const task = oneTask();

describe('alur process check', () => {
  it('answers one line for each file', async () => {
    const folder = folderWith({ 'a.bpmn': task, 'b.bpmn': task });
    const files = ['a.bpmn', 'b.bpmn'].map((name) => path.join(folder, name));
    const { code, lines, error } = await say(['process', 'check', ...files, '--json']);
    expect(code).toBe(0);
    expect(error).toBe('');
    expect(lines()).toEqual(
      files.map((file) => ({
        file,
        ok: true,
        sound: true,
        processes: [{ id: 'permit', executable: true, sound: true, elements: 3 }],
        diagnostics: [],
        ms: expect.any(Number) as unknown,
      })),
    );
  });

  it('an error ends with 1 and names the element', async () => {
    const folder = folderWith({ 'a.bpmn': oneTask('<bpmn:complexGateway id="check" />') });
    const { code, lines } = await say(['process', 'check', path.join(folder, 'a.bpmn'), '--json']);
    expect(code).toBe(1);
    expect(lines()).toMatchObject([
      { ok: false, diagnostics: [{ code: 'UNSUPPORTED_ELEMENT', severity: 'error', element: 'check' }] },
    ]);
  });

  it('an expression that cannot be read is told once', async () => {
    const folder = folderWith({
      'a.bpmn': oneTask(
        '<bpmn:scriptTask id="check" scriptFormat="feel" alur:resultVariable="x"><bpmn:script>1 +</bpmn:script></bpmn:scriptTask>',
      ),
    });
    const { code, lines } = await say(['process', 'check', path.join(folder, 'a.bpmn'), '--json']);
    expect(code).toBe(1);
    expect(lines()).toMatchObject([{ ok: false, diagnostics: [{ code: 'EXPRESSION_INVALID', element: 'check' }] }]);
  });

  it('a warning alone is well', async () => {
    const folder = folderWith({ 'a.bpmn': task.replace(' isExecutable="true"', '') });
    const { code, lines } = await say(['process', 'check', path.join(folder, 'a.bpmn'), '--json']);
    expect(code).toBe(0);
    expect(lines()).toMatchObject([
      { ok: true, diagnostics: [{ code: 'NO_EXECUTABLE_PROCESS', severity: 'warning' }] },
    ]);
  });

  it.each([
    ['is not there', undefined, 'FILE_MISSING'],
    ['is no XML', 'hello', 'XML_INVALID'],
    ['is forbidden', '<!DOCTYPE a><a/>', 'XML_FORBIDDEN'],
  ])('a file that %s ends with 2 and still gives a line', async (_what, text, finding) => {
    const folder = folderWith({ 'good.bpmn': task, ...(text === undefined ? {} : { 'bad.bpmn': text }) });
    const [bad, good] = ['bad.bpmn', 'good.bpmn'].map((name) => path.join(folder, name));
    const { code, lines } = await say(['process', 'check', bad ?? '', good ?? '', '--json']);
    expect(code).toBe(2);
    expect(lines()).toMatchObject([
      { file: bad, ok: false, diagnostics: [{ code: finding }] },
      { file: good, ok: true },
    ]);
  });

  it('speaks to people without --json', async () => {
    const folder = folderWith({ 'a.bpmn': oneTask('<bpmn:complexGateway id="check" />') });
    const { out } = await say(['process', 'check', path.join(folder, 'a.bpmn')]);
    expect(out).toMatch(/belum dapat dijalankan[\s\S]*galat UNSUPPORTED_ELEMENT di check \(.*a\.bpmn:\d+/);
  });
});

describe('alur process test', () => {
  const scenarios =
    'name: Good\nsteps:\n  - complete: { task: check }\n---\nname: Bad\nsteps:\n  - expect: { tasks: [] }\n';

  it('answers one line for each scenario, with what it covered', async () => {
    const folder = folderWith({ 'a.bpmn': task, 's.yaml': scenarios });
    const file = path.join(folder, 's.yaml');
    const { code, lines } = await say(['process', 'test', path.join(folder, 'a.bpmn'), file, '--json']);
    expect(code).toBe(1);
    expect(lines()).toEqual([
      {
        file,
        scenario: 'Good',
        ok: true,
        covered: {
          elements: ['start', 'check', 'done'],
          flows: ['start-check', 'check-done'],
          of: { elements: 3, flows: 2 },
        },
        ms: expect.any(Number) as unknown,
      },
      {
        file,
        scenario: 'Bad',
        ok: false,
        failedStep: 1,
        message: 'Tugas terbuka: check. Seharusnya: tidak ada.',
        covered: { elements: ['start'], flows: ['start-check'], of: { elements: 3, flows: 2 } },
        ms: expect.any(Number) as unknown,
      },
    ]);
  });

  it('a fault of a scenario file ends with 2, and the other files are run', async () => {
    const folder = folderWith({
      'a.bpmn': task,
      'unknown.yaml': 'name: A\nsteps:\n  - complete: { task: nobody }\n',
      'good.yaml': 'name: B\nsteps:\n  - complete: { task: check }\n',
    });
    const [unknown, good, gone] = ['unknown.yaml', 'good.yaml', 'gone.yaml'].map((name) => path.join(folder, name));
    const words = [path.join(folder, 'a.bpmn'), unknown ?? '', good ?? '', gone ?? ''];
    const { code, lines } = await say(['process', 'test', ...words, '--json']);
    expect(code).toBe(2);
    expect(lines()).toMatchObject([
      { file: unknown, ok: false, diagnostics: [{ code: 'ELEMENT_UNKNOWN', line: 3 }] },
      { file: good, scenario: 'B', ok: true },
      { file: gone, ok: false, diagnostics: [{ code: 'FILE_MISSING' }] },
    ]);
  });

  it('a drawing that cannot be run answers with its findings', async () => {
    const folder = folderWith({
      'a.bpmn': oneTask('<bpmn:complexGateway id="check" />'),
      'b.bpmn': '<a',
      's.yaml': scenarios,
    });
    const scenario = path.join(folder, 's.yaml');
    const broken = await say(['process', 'test', path.join(folder, 'a.bpmn'), scenario, '--json']);
    expect(broken.code).toBe(1);
    expect(broken.lines()).toMatchObject([{ ok: false, diagnostics: [{ code: 'UNSUPPORTED_ELEMENT' }] }]);
    expect((await say(['process', 'test', path.join(folder, 'b.bpmn'), scenario])).code).toBe(2);
  });

  it('tells people which step failed, and where it is written', async () => {
    const folder = folderWith({ 'a.bpmn': task, 's.yaml': scenarios });
    const { out } = await say(['process', 'test', path.join(folder, 'a.bpmn'), path.join(folder, 's.yaml')]);
    expect(out).toMatch(/✓ Good[\s\S]*✗ Bad[\s\S]*langkah 1 \(.*s\.yaml:7\)/);
  });
});

describe('alur process export', () => {
  it('writes BPMN that can be read again', async () => {
    const folder = folderWith({ 'a.bpmn': task });
    const exported = await say(['process', 'export', path.join(folder, 'a.bpmn')]);
    expect(exported.code).toBe(0);
    const again = path.join(folderWith({ 'b.bpmn': exported.out }), 'b.bpmn');
    expect((await say(['process', 'check', again])).code).toBe(0);
    expect((await say(['process', 'diff', path.join(folder, 'a.bpmn'), again, '--json'])).out).toBe('');
  });

  it('what cannot be read ends with 2', async () => {
    expect((await say(['process', 'export', 'nowhere.bpmn'])).code).toBe(2);
  });
});

describe('alur process diff', () => {
  const before = bpmn(
    [
      '<bpmn:startEvent id="start" />',
      '<bpmn:userTask id="check" name="Check" alur:candidateGroups="clerk" />',
      '<bpmn:task id="file" />',
      '<bpmn:endEvent id="done" />',
      flow('start', 'check'),
      flow('check', 'file'),
      flow('file', 'done'),
    ].join('\n'),
  );
  const after = bpmn(
    [
      '<bpmn:startEvent id="start" />',
      '<bpmn:userTask id="check" name="Look at it" alur:candidateGroups="head" />',
      '<bpmn:boundaryEvent id="late" attachedToRef="check" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>',
      '<bpmn:subProcess id="around"><bpmn:task id="file" /></bpmn:subProcess>',
      '<bpmn:endEvent id="done" />',
      flow('start', 'check'),
      '<bpmn:sequenceFlow id="check-file" sourceRef="check" targetRef="around" />',
      flow('around', 'done'),
    ].join('\n'),
  );

  it('tells what was added, removed, changed and moved, and for whom it may hold', async () => {
    const folder = folderWith({ 'old.bpmn': before, 'new.bpmn': after });
    const { code, lines } = await say([
      'process',
      'diff',
      path.join(folder, 'old.bpmn'),
      path.join(folder, 'new.bpmn'),
      '--json',
    ]);
    expect(code).toBe(0);
    expect(lines()).toEqual(
      expect.arrayContaining([
        { change: 'changed', element: 'check', what: 'name', from: 'Check', to: 'Look at it', class: 'cosmetic' },
        {
          change: 'changed',
          element: 'check',
          what: 'assignment',
          from: { candidateGroups: { literal: 'clerk' } },
          to: { candidateGroups: { literal: 'head' } },
          class: 'binding',
        },
        { change: 'added', element: 'late', what: 'boundaryEvent', class: 'additive-safe' },
        { change: 'added', element: 'around', what: 'subProcess', class: 'binding' },
        { change: 'moved', element: 'file', what: 'scope', from: 'permit', to: 'around', class: 'binding' },
        { change: 'moved', element: 'check-file', what: 'to', from: 'file', to: 'around', class: 'binding' },
        { change: 'removed', element: 'file-done', what: 'sequenceFlow', class: 'binding' },
      ]),
    );
  });

  it('nothing differs from itself, and what cannot be read ends with 2', async () => {
    const old = path.join(folderWith({ 'old.bpmn': before }), 'old.bpmn');
    expect(await say(['process', 'diff', old, old])).toMatchObject({ code: 0, out: '' });
    const { code, lines } = await say(['process', 'diff', old, 'nowhere.bpmn', '--json']);
    expect(code).toBe(2);
    expect(lines()).toMatchObject([{ file: 'nowhere.bpmn', ok: false }]);
  });
});
