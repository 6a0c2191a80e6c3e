import { draw, drawProcess } from '@alur/testing';
import { playText } from '../sample/play-text.js';

const permit = drawProcess({
  id: 'permit',
  elements: {
    start: draw.start(),
    check: draw.userTask(),
    pay: { type: 'callActivity', calledProcess: 'fee' },
    done: draw.end('granted'),
  },
  flows: [
    ['start', 'check'],
    ['check', 'pay'],
    ['pay', 'done'],
  ],
});
const fee = drawProcess({
  id: 'fee',
  elements: { asked: draw.start(), transfer: draw.userTask(), paid: draw.end() },
  flows: [
    ['asked', 'transfer'],
    ['transfer', 'paid'],
  ],
});
const other = drawProcess({ id: 'other', elements: { alone: draw.userTask() }, flows: [] });
const several = drawProcess({
  id: 'several',
  elements: {
    first: draw.start(),
    second: draw.start(),
    ordered: { type: 'startEvent', trigger: { kind: 'message', name: { literal: 'order' } } },
    alarmed: { type: 'startEvent', trigger: { kind: 'signal', name: { feel: '"al" + "arm"' } } },
    monthly: { type: 'startEvent', trigger: { kind: 'timer', timer: draw.cycle('R/P1M') } },
    work: draw.userTask(),
  },
  flows: [
    ['first', 'work'],
    ['second', 'work'],
    ['ordered', 'work'],
    ['alarmed', 'work'],
    ['monthly', 'work'],
  ],
});

const findings = (steps: string, head = '') =>
  playText(`name: A\n${head}steps: [${steps}]`, [permit, other, fee]).findings;

describe('a scenario held against its process', () => {
  it.each([
    ['{ complete: { task: nobody } }'],
    ['{ work: { job: nobody } }'],
    ['{ error: { at: nobody, code: X } }'],
    ['{ resolve: { incident: nobody } }'],
    ['{ expect: { tasks: [check, nobody] } }'],
    ['{ expect: { notPassed: [nobody] } }'],
    ['{ expect: { count: { nobody: 0 } } }'],
    ['{ expect: { ended: nobody } }'],
    ['{ complete: { task: alone } }'],
    ['{ complete: { task: fee/check } }'],
  ])('an element it does not have is a fault of the file: %s', (step) => {
    expect(findings(step)).toEqual([expect.stringMatching(/^ELEMENT_UNKNOWN 2:/)]);
  });

  it('knows flows, ends by id, name and outcome, and elements of called processes', () => {
    const known = [
      '{ expect: { notPassed: [start--check, fee/asked--transfer, fee/paid], tasks: [check] } }',
      '{ complete: { task: check } }',
      '{ expect: { task: fee/transfer, tasks: [transfer] } }',
      '{ complete: { task: fee/transfer } }',
      '{ expect: { ended: granted } }',
      '{ expect: { ended: done } }',
    ];
    expect(findings(known.join(', '))).toEqual([]);
  });

  it.each([
    ['{ wait: three days }'],
    ['{ wait: -P1D }'],
    ['{ until: tomorrow }'],
    ['{ message: { name: a, ttl: 5m } }'],
    ['{ hold: { agency: dinsos } }'],
    ['{ withdraw: true }'],
    ['{ expect: { status: issued } }'],
  ])('%s cannot be done with a plain file', (step) => {
    expect(findings(step)).toEqual([expect.stringMatching(/^SHAPE_INVALID 2:/)]);
  });

  it('the process must be one of the file', () => {
    expect(findings('', 'process: nothing\n')).toEqual(['PROCESS_UNKNOWN 2:1']);
    expect(findings('{ complete: { task: alone } }', 'process: other\n')).toEqual([]);
  });

  it.each([
    ['start: {}', 'START_EVENT_UNKNOWN 1:12'],
    ['start: { event: nowhere }', 'START_EVENT_UNKNOWN 1:21'],
    ['start: { timer: ordered }', 'START_EVENT_UNKNOWN 1:21'],
    ['start: { message: { name: else } }', 'START_EVENT_UNKNOWN 1:21'],
    ['start: { signal: alarm, event: first }', 'START_EVENT_UNKNOWN 1:21'],
    ['start: { at: noon, event: first }', 'SHAPE_INVALID 1:21'],
  ])('%s says not where to begin', (start, expected) => {
    expect(playText(`{ name: A, ${start} }`, [several]).findings).toEqual([expected]);
  });

  it.each([
    ['event: second', 'second'],
    ['event: several/second', 'second'],
    ['event: ordered', 'ordered'],
    ['message: { name: order, key: A-17 }', 'ordered'],
    ['signal: alarm', 'alarmed'],
    ['timer: monthly', 'monthly'],
  ])('begins by %s', (start, event) => {
    const { reports } = playText(`name: A\nstart: { ${start} }\nsteps: [{ expect: { passed: [${event}] } }]`, [
      several,
    ]);
    expect(reports).toMatchObject([{ ok: true }]);
  });
});
