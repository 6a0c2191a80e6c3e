import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bpmn, flow, folderWith, say } from '../sample/say.js';

/** Two branches, of which only one is ever taken, wait for each other. */
const deadlock = [
  '<bpmn:startEvent id="start" /><bpmn:exclusiveGateway id="split" /><bpmn:userTask id="a" /><bpmn:userTask id="b" />',
  '<bpmn:parallelGateway id="join" /><bpmn:endEvent id="done" />',
  flow('start', 'split'),
  '<bpmn:sequenceFlow id="split-a" sourceRef="split" targetRef="a"><bpmn:conditionExpression>x</bpmn:conditionExpression></bpmn:sequenceFlow>',
  flow('split', 'b'),
  flow('a', 'join'),
  flow('b', 'join'),
  flow('join', 'done'),
].join('\n');
const straight = `<bpmn:startEvent id="go" /><bpmn:endEvent id="over" />${flow('go', 'over')}`;

const check = async (text: string) => {
  const { code, lines } = await say([
    'process',
    'check',
    path.join(folderWith({ 'p.bpmn': text }), 'p.bpmn'),
    '--json',
  ]);
  return { code, answer: lines()[0] };
};

/** A second pool beside the process. */
const beside = (text: string, id: string, isExecutable: boolean, inside: string): string =>
  text.replace(
    '</bpmn:definitions>',
    `<bpmn:process id="${id}" isExecutable="${String(isExecutable)}">${inside}</bpmn:process></bpmn:definitions>`,
  );

describe('the proof of a process', () => {
  it('shows the shortest way to what is wrong, and keeps the file from being published', async () => {
    const { code, answer } = await check(bpmn(deadlock));
    expect(code).toBe(1);
    expect(answer).toMatchObject({ ok: false, sound: false, processes: [{ id: 'permit', sound: false }] });
    expect(answer?.['diagnostics']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'DEADLOCK',
          severity: 'error',
          element: 'join',
          trace: ['start', 'split', 'a'],
        }),
      ]),
    );
  });

  it('hands out a scenario that shows it, which process test plays', async () => {
    const folder = folderWith({ 'p.bpmn': bpmn(deadlock) });
    const [model, examples] = [path.join(folder, 'p.bpmn'), path.join(folder, 'examples')];
    const told = await say(['process', 'check', model, '--counter-examples', examples]);
    const names = readdirSync(examples);
    expect(names).toEqual(['p.dead_element.done.yaml', 'p.deadlock.join.yaml']);
    expect(told.out).toContain(`contoh: ${path.join(examples, 'p.deadlock.join.yaml')}`);
    const played = await say(['process', 'test', model, ...names.map((name) => path.join(examples, name)), '--json']);
    expect(played.lines()).toMatchObject([{ ok: true }, { ok: true }]);
    const { answer } = await check(bpmn(deadlock));
    expect(answer?.['diagnostics']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'DEADLOCK',
          exact: true,
          notes: [],
          scenario: expect.stringContaining('incidents:') as string,
        }),
      ]),
    );
  });

  it('says when the folder for scenarios cannot be written to', async () => {
    const folder = folderWith({ 'p.bpmn': bpmn(deadlock) });
    const model = path.join(folder, 'p.bpmn');
    // A file cannot hold files.
    const told = await say(['process', 'check', model, '--counter-examples', path.join(model, 'examples')]);
    expect(told.code).toBe(2);
    expect(told.out).toContain('FILE_UNWRITABLE');
  });

  it('makes no scenario of a drawing that has other errors first', async () => {
    const wrong = bpmn(deadlock.replace('>x<', '>1 +<'));
    const { answer } = await check(wrong);
    expect(answer?.['diagnostics']).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'EXPRESSION_INVALID' })]),
    );
    expect(answer?.['diagnostics']).not.toEqual(expect.arrayContaining([expect.objectContaining({ exact: true })]));
  });

  it('judges each pool, and the file by those that can be started', async () => {
    const { code, answer } = await check(beside(bpmn(straight), 'outside', false, deadlock));
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      sound: true,
      processes: [
        { id: 'permit', executable: true, sound: true },
        { id: 'outside', executable: false, sound: false },
      ],
      diagnostics: [],
    });
  });

  it('is not known of what could not be read', async () => {
    const { answer } = await check(bpmn('<bpmn:startEvent id="start" /><bpmn:complexGateway id="g" />'));
    expect(answer).toMatchObject({ ok: false, sound: 'unknown', processes: [{ id: 'permit', sound: 'unknown' }] });
  });
});
