import { definitions } from '../fixtures/bpmn-text.js';
import { readBpmn } from '../read-bpmn.js';

const drawn = (id: string, content = `<bpmn:task id="${id}1"/>`, marked = false) =>
  `<bpmn:process id="${id}"${marked ? ' isExecutable="true"' : ''}>${content}</bpmn:process>`;
const call = (id: string, called: string) => `<bpmn:callActivity id="${id}" calledElement="${called}"/>`;
const wrong = (id: string) => `<bpmn:complexGateway id="${id}"/>`;

async function read(content: string) {
  const { processes, all, diagnostics } = await readBpmn(definitions(content), 'p.bpmn');
  return {
    run: processes.map(({ id }) => id),
    all: all.map(({ id, executable, process, elements }) => [id, executable, process !== undefined, elements]),
    findings: diagnostics.map(({ code, severity, element }) => `${severity} ${code} ${element ?? '-'}`),
  };
}

describe('the processes of a file', () => {
  it('those that may be started come first, then those they call', async () => {
    const file =
      drawn('called', call('c1', 'deep')) + drawn('deep') + drawn('main', call('m1', 'called'), true) + drawn('other');
    expect(await read(file)).toEqual({
      run: ['main', 'called', 'deep'],
      all: [
        ['called', false, true, 1],
        ['deep', false, true, 1],
        ['main', true, true, 1],
        ['other', false, true, 1],
      ],
      findings: [],
    });
  });

  it('what is wrong in a called one is told, in one that is only drawn it is not', async () => {
    const file = drawn('main', call('m1', 'called'), true) + drawn('called', wrong('g')) + drawn('other', wrong('h'));
    const { run, all, findings } = await read(file);
    expect(run).toEqual(['main']);
    expect(findings).toEqual(['error UNSUPPORTED_ELEMENT g']);
    expect(all.map(([id, , isRead]) => [id, isRead])).toEqual([
      ['main', true],
      ['called', false],
      ['other', false],
    ]);
  });

  it('processes that call each other are read once each', async () => {
    expect((await read(drawn('a', call('a1', 'b'), true) + drawn('b', call('b1', 'a')))).run).toEqual(['a', 'b']);
  });

  it('a single one without the mark is read with a warning', async () => {
    const { run, all, findings } = await read(`${drawn('p')}<bpmn:process id="pool"/>`);
    expect(run).toEqual(['p']);
    expect(all[0]).toEqual(['p', false, true, 1]);
    expect(findings).toEqual(['warning NO_EXECUTABLE_PROCESS p']);
  });

  it('of several without the mark none is run, and all are judged', async () => {
    const { run, all, findings } = await read(drawn('p') + drawn('q', wrong('g')));
    expect(run).toEqual([]);
    expect(all.map(([id, , isRead]) => [id, isRead])).toEqual([
      ['p', true],
      ['q', false],
    ]);
    expect(findings).toEqual(['error UNSUPPORTED_ELEMENT g', 'error NO_EXECUTABLE_PROCESS -']);
  });

  it('one with a wrong time is not run, yet its drawing is there to be proved', async () => {
    const timer = '<bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>';
    expect(await read(drawn('p', timer, true))).toEqual({
      run: [],
      all: [['p', true, true, 1]],
      findings: ['error TIMER_INVALID t'],
    });
  });

  it('a pool without steps is no process to run', async () => {
    const pools =
      '<bpmn:collaboration id="c"><bpmn:participant id="A" processRef="p"/><bpmn:participant id="B"/><bpmn:messageFlow id="m" sourceRef="p1" targetRef="B"/></bpmn:collaboration>';
    expect((await read(pools + drawn('p', undefined, true))).findings).toEqual([]);
  });
});
