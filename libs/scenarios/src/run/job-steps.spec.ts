import { draw, drawProcess } from '@alur/testing';
import { verdictOf } from '../sample/play-text.js';

const lookup = drawProcess({
  id: 'lookup',
  elements: {
    start: draw.start(),
    ask: { type: 'serviceTask', job: { type: 'registry', parameters: {}, attempts: 2 } },
    unknown: {
      type: 'boundaryEvent',
      attachedTo: 'ask',
      interrupting: true,
      trigger: { kind: 'error', code: 'UNKNOWN' },
    },
    slow: {
      type: 'boundaryEvent',
      attachedTo: 'ask',
      interrupting: false,
      trigger: { kind: 'escalation', code: 'SLOW' },
    },
    call: draw.userTask(),
    mail: {
      type: 'endEvent',
      result: { kind: 'message', name: { literal: 'told' }, job: { type: 'mail', parameters: {} } },
    },
    refused: draw.end(),
    called: draw.end(),
  },
  flows: [
    ['start', 'ask'],
    ['ask', 'mail'],
    ['unknown', 'refused'],
    ['slow', 'call'],
    ['call', 'called'],
  ],
});

const play = (...steps: readonly string[]) =>
  verdictOf(`name: A\nsteps:\n${steps.map((step) => `  - ${step}`).join('\n')}`, [lookup]);

describe('jobs, errors and incidents in a scenario', () => {
  it('a worker does the job and its data becomes variables; a message may be sent by a worker too', () => {
    expect(
      play(
        'work: { job: ask, data: { found: true } }',
        'expect: { jobs: [mail], sent: [], data: { found: true } }',
        'work: { job: mail }',
        'expect: { ended: mail }',
      ),
    ).toBe('ok');
  });

  it('fails as often as the model lets it, then needs a person', () => {
    expect(
      play(
        'fail: { job: ask, times: 1 }',
        'expect: { jobs: [ask], incidents: [] }',
        'fail: { job: ask, times: 1, message: no answer }',
        'expect: { jobs: [], incidents: [ask] }',
        'fail: { job: ask }',
        'expect: { rejected: JOB_NOT_OPEN }',
      ),
    ).toBe('ok');
  });

  it('without a number it fails until nothing is left; three times where the model says nothing', () => {
    expect(play('fail: { job: ask }', 'expect: { incidents: [ask] }')).toBe('ok');
    expect(
      play(
        'work: { job: ask }',
        'fail: { job: mail, times: 2 }',
        'expect: { jobs: [mail] }',
        'fail: { job: mail }',
        'expect: { incidents: [mail] }',
      ),
    ).toBe('ok');
  });

  it('a resolved incident gives the job one new attempt', () => {
    expect(
      play(
        'fail: { job: ask }',
        'resolve: { incident: ask, data: { host: other } }',
        'expect: { jobs: [ask], incidents: [], data: { host: other } }',
        'fail: { job: ask, times: 1 }',
        'expect: { incidents: [ask] }',
        'resolve: { incident: mail }',
        'expect: { rejected: INCIDENT_NOT_OPEN }',
      ),
    ).toBe('ok');
  });

  it('an error is caught on the edge, or is an incident', () => {
    expect(
      play(
        'error: { at: ask, code: UNKNOWN, message: nobody, data: { why: x } }',
        'expect: { ended: refused, data: { why: x }, notPassed: [ask], passed: [unknown] }',
      ),
    ).toBe('ok');
    expect(
      play(
        'error: { at: ask, code: OTHER }',
        'expect: { incidents: [ask], jobs: [] }',
        'resolve: { incident: ask }',
        'fail: { job: ask, times: 1 }',
        'expect: { incidents: [ask] }',
      ),
    ).toBe('ok');
  });

  it('an escalation is caught beside the work, or changes nothing', () => {
    expect(
      play(
        'escalate: { at: ask, code: SLOW }',
        'expect: { jobs: [ask], tasks: [call] }',
        'escalate: { at: call, code: SLOW }',
        'expect: { jobs: [ask], tasks: [call], incidents: [] }',
      ),
    ).toBe('ok');
  });

  it('what is not open is refused by its kind', () => {
    expect(
      play(
        'work: { job: mail }',
        'expect: { rejected: JOB_NOT_OPEN }',
        'error: { at: call, code: X }',
        'expect: { rejected: TASK_NOT_OPEN }',
        'escalate: { at: mail, code: X }',
        'expect: { rejected: JOB_NOT_OPEN }',
      ),
    ).toBe('ok');
  });
});
