import type { JsonObject } from '@alur/kernel';
import {
  completeUserTask,
  draw,
  drawProcess,
  givenInstance,
  monday,
  resolveIncident,
  startInstance,
} from '@alur/testing';
import type { Timer } from '@alur/process-model';

const asking = (options: { standardTime?: string; timer?: Timer } = {}) =>
  drawProcess({
    id: 'asking',
    elements: {
      begun: draw.start(),
      ask: draw.userTask(options.standardTime === undefined ? {} : { standardTime: options.standardTime }),
      ...(options.timer ? { late: draw.timeout('ask', options.timer) } : {}),
      both: draw.end('both'),
      rich: draw.end('rich'),
      poor: draw.end('poor'),
    },
    flows: [
      ['begun', 'ask'],
      ['ask', 'both'],
      ['ask', 'rich', 'income > 5'],
      ['ask', 'poor', 'income <= 5'],
    ],
  });

const ended = (income: JsonObject, ends: string[]) =>
  givenInstance(asking(), startInstance())
    .when(completeUserTask('ask', { variables: income }))
    .thenState({ status: 'ended', ends });

describe('a user task', () => {
  it('without a participant opens at once, for nobody in particular and without a due date', () => {
    givenInstance(asking())
      .when(startInstance())
      .thenState({ elements: { '1': { phase: 'user-task', key: '1', elementId: 'ask', since: monday } }, timers: {} });
  });

  it('leaves by every outgoing flow that holds', () => {
    ended({ income: 9 }, ['both', 'rich']);
    ended({ income: 2 }, ['both', 'poor']);
  });

  it('does not take a condition on a missing value for true', () => {
    ended({}, ['both']);
  });

  it.each([
    ['its standard time cannot be counted', { standardTime: 'soon' }],
    ['its working time cannot be counted', { timer: draw.workingTime('later') }],
    ['its duration is none', { timer: draw.duration('two hours') }],
    ['its duration leads out of the calendar', { timer: draw.duration('P9000Y') }],
    ['its date is no text of a date', { timer: draw.date('tomorrow') }],
    ['its date is no date', { timer: draw.date('2026-13-45T08:00:00Z') }],
    ['its expression gives no text', { timer: draw.date('=deadline') }],
  ])('is an incident, and nothing opens, when %s', (_why, options) => {
    givenInstance(asking(options))
      .when(startInstance())
      .thenEvents('InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'IncidentRaised',
        elementId: 'ask',
        code: 'TIMER_INVALID',
        stage: 'opening',
      })
      .thenEffects();
  });

  it.each([
    ['2026-12-01T08:00:00+07:00', '2026-12-01T01:00:00.000Z'],
    ['2026-12-01T01:00:00Z', '2026-12-01T01:00:00.000Z'],
    ['2026-12-01T08:00:00', '2026-12-01T01:00:00.000Z'],
    ['2026-12-01', '2026-11-30T17:00:00.000Z'],
  ])('takes the date %s in the zone of the city', (written, due) => {
    givenInstance(asking({ timer: draw.date(written) }))
      .when(startInstance())
      .thenState({ timers: { '2': { key: '2', elementId: 'late', attachedTo: '1', due } } });
  });

  it('opens when the missing deadline was added', () => {
    givenInstance(asking({ timer: draw.date('=deadline') }), startInstance())
      .when(resolveIncident('ask', { deadline: '2026-12-01T08:00:00+07:00' }))
      .thenEvents(
        'IncidentResolved',
        'VariablesWritten',
        { type: 'UserTaskCreated', key: '2' },
        { type: 'TimerArmed', due: '2026-12-01T01:00:00.000Z' },
      );
  });
});
