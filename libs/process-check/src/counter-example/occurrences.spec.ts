import type { Event } from '@alur/process-engine';
import { smallModel } from '../fixtures/small-model.js';
import { drawnIn } from './drawn.js';
import { occurrencesIn } from './occurrences.js';

const loop = { kind: 'multiInstance', sequential: false, cardinality: '2' } as const;
const drawn = drawnIn([smallModel('s>t1>x1>e1, x1>e2, r>e3', { r: { type: 'userTask', loop } })]);
const at = '2026-11-23T02:00:00.000Z';
/** Events have more in them than is looked at. */
const completed = (elementId: string) => ({ type: 'ElementCompleted', key: '1', elementId, at }) as unknown as Event;
const taken = (flowId: string) => ({ type: 'SequenceFlowTaken', flowId, at }) as unknown as Event;
const incident = (elementId: string, code: string) =>
  ({ type: 'IncidentRaised', key: '1', elementId, code, message: '', at }) as unknown as Event;
const other = { type: 'UserTaskCreated', key: '1', elementId: 't1', at } as unknown as Event;
const found = (...events: readonly Event[]) => occurrencesIn(events, drawn);

describe('what happened', () => {
  it('is what completed, with the flows it left by', () => {
    expect(
      found(completed('s'), taken('s-t1'), other, completed('x1'), taken('x1-e1'), taken('x1-e2'), completed('e1')),
    ).toEqual([
      { element: 's', flows: ['s-t1'] },
      { element: 'x1', flows: ['x1-e1', 'x1-e2'] },
      { element: 'e1', flows: [] },
    ]);
  });

  it('is also what left without having completed, as a gateway does that lets every token through', () => {
    expect(found(completed('s'), taken('x1-e1'))).toEqual([
      { element: 's', flows: [] },
      { element: 'x1', flows: ['x1-e1'], isWhole: true },
    ]);
  });

  it('is a repeated step as a whole when it is left, and every round of it', () => {
    expect(found(completed('r'), completed('r'), taken('r-e3'))).toEqual([
      { element: 'r', flows: [] },
      { element: 'r', flows: [] },
      { element: 'r', flows: ['r-e3'], isWhole: true },
    ]);
  });

  it('is an incident, but no deadlock, which only tells of tokens that wait', () => {
    expect(found(incident('x1', 'NO_OUTGOING_FLOW'), incident('j1', 'DEADLOCK'))).toEqual([
      { element: 'x1', flows: [], incident: 'NO_OUTGOING_FLOW' },
    ]);
  });

  it('by a flow that is not drawn is of nobody', () => {
    expect(found(taken('nowhere'))).toEqual([{ element: '', flows: ['nowhere'], isWhole: true }]);
  });
});

it('of two processes in a file the first is meant where both have an element by one name', () => {
  const both = drawnIn([smallModel('s>t1>e1'), smallModel('t1>t2', { t1: { type: 'task' } }, 'helper')]);
  expect([both.elements.get('t1')?.type, both.elements.get('t2')?.type, both.flows.get('t1-t2')?.from]).toEqual([
    'userTask',
    'userTask',
    't1',
  ]);
});
