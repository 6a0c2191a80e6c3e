import type { Command } from '../contract/command.js';
import { STEP_BUDGET } from './run-to-rest.js';
import {
  completeUserTask,
  draw,
  drawProcess,
  givenInstance,
  hoursAfter,
  monday,
  resolveIncident,
  startInstance,
} from '@alur/testing';

const endless = drawProcess({
  id: 'endless',
  elements: { begun: draw.start(), round: draw.exclusive('again'), again: draw.plainTask(), done: draw.end() },
  flows: [
    ['begun', 'round'],
    ['round', 'done', 'enough = true'],
    ['round', 'again'],
    ['again', 'round'],
  ],
});

const past = draw.date('2020-01-01T00:00:00Z');

describe('a turn', () => {
  it('that never rests becomes an incident at the element it reached, after thousands', () => {
    const outcome = givenInstance(endless).when(startInstance());
    outcome
      .thenRests({ again: 'incident' })
      .thenState({ elements: { '1': expect.objectContaining({ code: 'STEP_BUDGET_EXHAUSTED' }) } });
    expect(outcome.play.events.filter(({ type }) => type === 'ElementCompleted')).toHaveLength(STEP_BUDGET);
  });

  it('goes on from there when the loop has a way out', () => {
    givenInstance(endless, startInstance())
      .when(resolveIncident('again', { enough: true }))
      .thenState({ status: 'ended', ends: ['done'] });
  });

  it('may reach a thousand elements', () => {
    const ids = Array.from({ length: 998 }, (_, index) => `step-${String(index)}`);
    const path = ['begun', ...ids, 'done'];
    const long = drawProcess({
      id: 'long',
      elements: {
        begun: draw.start(),
        ...Object.fromEntries(ids.map((id) => [id, draw.plainTask()])),
        done: draw.end(),
      },
      flows: path.slice(1).map((to, index) => [path[index] ?? '', to] as const),
    });
    givenInstance(long).when(startInstance()).thenState({ status: 'ended' });
  });

  it('loses no token when a loop that forks is stopped', () => {
    const bomb = drawProcess({
      id: 'bomb',
      elements: { begun: draw.start(), boom: draw.plainTask(), left: draw.plainTask(), right: draw.plainTask() },
      flows: [
        ['begun', 'boom'],
        ['boom', 'left'],
        ['boom', 'right'],
        ['left', 'boom'],
        ['right', 'boom'],
      ],
    });
    const { play } = givenInstance(bomb).when(startInstance());
    const taken = play.events.filter(({ type }) => type === 'SequenceFlowTaken').length;
    const completed = play.events.filter(({ type }) => type === 'ElementCompleted').length;
    expect(Object.keys(play.state?.elements ?? {})).toHaveLength(1 + taken - completed);
    expect(taken).toBeLessThan(STEP_BUDGET + 10);
  });

  it('fires a timer that was due before it was armed, and asks nobody to watch it', () => {
    const late = drawProcess({
      id: 'late',
      elements: {
        begun: draw.start(),
        ask: draw.userTask(),
        reminded: draw.reminder('ask', draw.workingTime('1h')),
        over: draw.timeout('ask', past),
        closed: draw.end('closed'),
      },
      flows: [
        ['begun', 'ask'],
        ['over', 'closed'],
      ],
    });
    givenInstance(late)
      .when(startInstance())
      .thenEvents(
        'InstanceStarted',
        'ElementCompleted',
        'SequenceFlowTaken',
        'UserTaskCreated',
        'TimerArmed',
        { type: 'TimerArmed', key: '3', due: '2020-01-01T00:00:00.000Z' },
        { type: 'TimerFired', key: '3', at: monday },
        { type: 'TimerCancelled', key: '2' },
        { type: 'ElementTerminated', key: '1' },
        { type: 'ElementCompleted', elementId: 'over' },
        'SequenceFlowTaken',
        'EndReached',
        'ElementCompleted',
        'InstanceEnded',
      )
      .thenEffects();
  });

  it('fires several overdue timers in the order in which they were due', () => {
    const twice = drawProcess({
      id: 'twice',
      elements: {
        begun: draw.start(),
        ask: draw.userTask(),
        second: draw.reminder('ask', draw.date('2021-01-01T00:00:00Z')),
        first: draw.reminder('ask', past),
      },
      flows: [['begun', 'ask']],
    });
    const { play } = givenInstance(twice).when(startInstance());
    expect(play.events.flatMap((event) => (event.type === 'TimerFired' ? [event.elementId] : []))).toEqual([
      'first',
      'second',
    ]);
  });

  it('fires a timer that is due at this very instant', () => {
    const now = drawProcess({
      id: 'now',
      elements: { begun: draw.start(), ask: draw.userTask(), over: draw.timeout('ask', draw.duration('PT0S')) },
      flows: [['begun', 'ask']],
    });
    givenInstance(now).when(startInstance()).thenState({ status: 'ended', timers: {} });
  });

  it('leaves a timer of an earlier turn to whoever watches the clock', () => {
    const pair = drawProcess({
      id: 'pair',
      elements: {
        begun: draw.start(),
        ask: draw.userTask(),
        check: draw.userTask(),
        late: draw.timeout('check', draw.duration('PT1H')),
      },
      flows: [
        ['begun', 'ask'],
        ['begun', 'check'],
      ],
    });
    givenInstance(pair, startInstance())
      .when((play): Command => ({ ...completeUserTask('ask')(play), at: hoursAfter(monday, 5) }))
      .thenRests({ check: 'user-task' });
  });

  it('that loops through a timer of the past is stopped like any other', () => {
    const nagging = drawProcess({
      id: 'nagging',
      elements: { begun: draw.start(), merge: draw.exclusive(), ask: draw.userTask(), over: draw.timeout('ask', past) },
      flows: [
        ['begun', 'merge'],
        ['merge', 'ask'],
        ['over', 'merge'],
      ],
    });
    const { play } = givenInstance(nagging).when(startInstance());
    expect(Object.values(play.state?.elements ?? {})).toEqual([
      expect.objectContaining({ code: 'STEP_BUDGET_EXHAUSTED' }),
    ]);
    expect(play.state?.timers).toEqual({});
  });
});
