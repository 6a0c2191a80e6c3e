import type { ExecutableProcess } from '@alur/process-model';
import { batonLine } from './baton.js';
import type { CaseEvent } from './case-event.js';

const process = { elements: {} } as unknown as ExecutableProcess;
const at = (minute: number): string => `2026-11-24T02:${String(minute).padStart(2, '0')}:00.000Z`;
const performer = (agency: string) => ({ agency, role: 'r' });
const turn = (minute: number, ...events: CaseEvent[]) => ({ at: at(minute), events });
const sent = (minute: number, key: string, agency: string): CaseEvent => ({
  type: 'HandOffRequested',
  at: at(minute),
  key,
  elementId: `e${key}`,
  performer: performer(agency),
});
const opened = (minute: number, key: string, agency: string): CaseEvent => ({
  type: 'UserTaskCreated',
  at: at(minute),
  key,
  elementId: `e${key}`,
  performer: performer(agency),
  due: at(59),
});
const done = (minute: number, key: string): CaseEvent => ({
  type: 'UserTaskCompleted',
  at: at(minute),
  key,
  elementId: `e${key}`,
  by: 'x',
});

const shape = (turns: Parameters<typeof batonLine>[1]) =>
  batonLine(process, turns).map(({ agency, state, since, until, stage }) => [agency, state, since, until, stage]);

describe('the baton line', () => {
  it('shows a hand-off on its way, then held since it arrived until it is due', () => {
    expect(shape([turn(1, sent(1, '1', 'a'))])).toEqual([['a', 'in-transit', at(1), undefined, 1]]);
    expect(shape([turn(1, sent(1, '1', 'a')), turn(2, opened(2, '1', 'a'))])).toEqual([
      ['a', 'holding', at(2), at(59), 1],
    ]);
  });

  it('is one link for the rounds of an activity at one agency, as urgent as the most urgent of them', () => {
    const body: CaseEvent = {
      type: 'ScopeOpened',
      at: at(1),
      key: '1',
      elementId: 'ask',
      loop: { total: 3, started: 0, completed: 0 },
    };
    const inRound = (event: CaseEvent): CaseEvent => ({ ...event, scope: '1' }) as CaseEvent;
    const begun = [turn(1, body, ...['2', '3'].map((key) => inRound(sent(1, key, 'a'))), inRound(sent(1, '4', 'b')))];
    expect(shape(begun)).toEqual([
      ['a', 'in-transit', at(1), undefined, 1],
      ['b', 'in-transit', at(1), undefined, 1],
    ]);
    const half = [...begun, turn(2, inRound(opened(2, '2', 'a'))), turn(3, inRound(opened(3, '3', 'a')), done(3, '2'))];
    expect(shape(half)[0]).toEqual(['a', 'holding', at(2), at(59), 1]);
    expect(shape([...half, turn(4, done(4, '3'))])[0]).toEqual(['a', 'done', at(2), at(4), 1]);
  });

  it('keeps what is done, with when it ended, and counts stages on', () => {
    expect(shape([turn(1, opened(1, '1', 'a')), turn(2, done(2, '1'), sent(2, '2', 'b'))])).toEqual([
      ['a', 'done', at(1), at(2), 1],
      ['b', 'in-transit', at(2), undefined, 2],
    ]);
  });

  it('puts what runs side by side into one stage, whatever arrives first', () => {
    const stages = shape([
      turn(1, opened(1, '1', 'a')),
      turn(2, done(2, '1'), sent(2, '2', 'b'), opened(2, '3', 'a')),
      turn(3, opened(3, '2', 'b')),
      turn(4, done(4, '3')),
      turn(5, done(5, '2'), opened(5, '4', 'a')),
    ]).map((row) => row[4]);
    expect(stages).toEqual([1, 2, 2, 3]);
  });

  it('shows a step that is stuck as a problem, and one that was cut off as done', () => {
    const stuck: CaseEvent = {
      type: 'IncidentRaised',
      at: at(1),
      key: '1',
      elementId: 'e1',
      code: 'HANDOFF_UNDELIVERABLE',
      message: 'm',
      performer: performer('a'),
    };
    expect(shape([turn(1, stuck)])[0]?.[1]).toBe('problem');
    expect(
      shape([turn(1, opened(1, '1', 'a')), turn(7, { type: 'ElementTerminated', key: '1', elementId: 'e1' })])[0],
    ).toEqual(['a', 'done', at(1), at(7), 1]);
  });
});
