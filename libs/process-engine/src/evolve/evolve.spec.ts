import type { Event, EventType } from '../contract/event.js';
import type { InstanceState } from '../contract/state.js';
import { monday } from '@alur/testing';
import { evolve } from './evolve.js';

const key = '4';
const elementId = 'review';
const performer = { agency: 'garden-office', role: 'reviewer' };
const undoable = { elementId: 'pay', handler: 'refund' };

/** One of every type: a new event does not compile before it stands here. */
const one: { readonly [T in EventType]: Extract<Event, { type: T }> } = {
  InstanceStarted: { type: 'InstanceStarted', at: monday, processId: 'beehive-permit', variables: { hives: 2 } },
  SequenceFlowTaken: { type: 'SequenceFlowTaken', flowId: 'applied--review' },
  TokenArrived: { type: 'TokenArrived', elementId: 'join', flowId: 'a--join', holder: 'garden-office' },
  JoinFired: { type: 'JoinFired', elementId: 'join' },
  JoinsEmptied: { type: 'JoinsEmptied' },
  HandOffRequested: { type: 'HandOffRequested', at: monday, key, elementId, performer },
  HandOffDelivered: { type: 'HandOffDelivered', at: monday, key },
  UserTaskCreated: { type: 'UserTaskCreated', at: monday, key, elementId },
  UserTaskClaimed: { type: 'UserTaskClaimed', key, by: 'officer-1' },
  UserTaskReleased: { type: 'UserTaskReleased', key, by: 'officer-1' },
  UserTaskAssigned: { type: 'UserTaskAssigned', key, to: 'officer-2' },
  UserTaskDelegated: { type: 'UserTaskDelegated', key, to: 'officer-2', by: 'officer-1' },
  UserTaskResolved: { type: 'UserTaskResolved', key, by: 'officer-2', to: 'officer-1' },
  UserTaskSuspended: { type: 'UserTaskSuspended', key, suspension: { since: monday, timers: [] } },
  UserTaskResumed: { type: 'UserTaskResumed', at: monday, key },
  UserTaskCompleted: {
    type: 'UserTaskCompleted',
    at: monday,
    key,
    elementId,
    by: 'officer-1',
    remembered: true,
  },
  JobCreated: { type: 'JobCreated', at: monday, key, elementId: 'issue', jobType: 'letter', parameters: {} },
  JobCompleted: { type: 'JobCompleted', at: monday, key, elementId: 'issue' },
  ScopeOpened: { type: 'ScopeOpened', at: monday, key, elementId, loop: { total: 2, started: 0, completed: 0 } },
  ScopeClosed: { type: 'ScopeClosed', key, elementId },
  RoundStarted: { type: 'RoundStarted', key },
  RoundCompleted: { type: 'RoundCompleted', key, round: 1, output: 'planted' },
  ActivityCompensable: { type: 'ActivityCompensable', activity: undoable },
  CompensationStarted: { type: 'CompensationStarted', at: monday, key, elementId: 'undo', pending: [undoable] },
  CompensationStepStarted: { type: 'CompensationStepStarted', key, handler: 'refund' },
  CompensationCompleted: { type: 'CompensationCompleted', key, elementId: 'undo' },
  VariablesWritten: { type: 'VariablesWritten', scope: key, variables: { decision: 'approve' } },
  DecisionEvaluated: { type: 'DecisionEvaluated', elementId: 'price', decisionId: 'fee' },
  EventAwaited: { type: 'EventAwaited', at: monday, key, elementId: 'rain' },
  EventOccurred: { type: 'EventOccurred', key, elementId: 'rain' },
  SubscriptionOpened: {
    type: 'SubscriptionOpened',
    key: '6',
    elementId: 'rain',
    attachedTo: key,
    on: { kind: 'condition', holds: false },
  },
  SubscriptionClosed: { type: 'SubscriptionClosed', key: '6' },
  WaitsMoved: { type: 'WaitsMoved', from: key, to: '9' },
  ConditionChanged: { type: 'ConditionChanged', key: '6', holds: true },
  MessagePublished: {
    type: 'MessagePublished',
    at: monday,
    name: 'order',
    id: 'm-1',
    buffered: { name: 'order', variables: {}, until: monday },
  },
  BufferedMessageTaken: { type: 'BufferedMessageTaken', place: 0 },
  MessageThrown: { type: 'MessageThrown', key: '7', elementId: 'tell', name: 'order' },
  SignalBroadcast: { type: 'SignalBroadcast', at: monday, name: 'frost', key: '8', elementId: 'tell' },
  ErrorThrown: { type: 'ErrorThrown', elementId, code: 'LOST' },
  EscalationThrown: { type: 'EscalationThrown', elementId, code: 'LATE' },
  TimerArmed: { type: 'TimerArmed', key: '5', elementId: 'late', attachedTo: key, due: monday },
  TimerFired: { type: 'TimerFired', at: monday, key: '5', elementId: 'late' },
  TimerCancelled: { type: 'TimerCancelled', key: '5' },
  ElementCompleted: { type: 'ElementCompleted', elementId },
  ElementTerminated: { type: 'ElementTerminated', key, elementId },
  IncidentRaised: {
    type: 'IncidentRaised',
    at: monday,
    key,
    elementId,
    code: 'ACTOR_UNRESOLVED',
    message: 'Pelaksana belum diatur.',
  },
  IncidentResolved: { type: 'IncidentResolved', at: monday, key },
  ElementSkipped: { type: 'ElementSkipped', at: monday, key, elementId },
  TokenMoved: { type: 'TokenMoved', at: monday, key, elementId, to: 'granted' },
  TokenWithdrawn: { type: 'TokenWithdrawn', elementId: 'join', flowId: 'a--join' },
  EndReached: { type: 'EndReached', elementId: 'granted', outcome: 'granted' },
  InstanceEnded: { type: 'InstanceEnded', at: monday, outcome: 'granted' },
};

const fold = (...events: readonly Event[]): InstanceState =>
  events.reduce<InstanceState>(evolve, evolve(undefined, one.InstanceStarted));

describe('evolve', () => {
  it.each(Object.values(one))('takes $type in any state, also one it does not fit', (event) => {
    expect(() => evolve(undefined, event)).not.toThrow();
    expect(() => evolve(fold(one.UserTaskCreated, one.TimerArmed), event)).not.toThrow();
    expect(() => evolve(fold(one.ScopeOpened, one.SubscriptionOpened, one.MessagePublished), event)).not.toThrow();
  });

  it.each(Object.values(one))('never writes on the state before $type', (event) => {
    const before = fold(one.UserTaskCreated, one.TimerArmed, one.TokenArrived);
    const copy = structuredClone(before);
    evolve(before, event);
    expect(before).toEqual(copy);
  });

  it('keeps the counter at the highest key given out, also after that work is gone', () => {
    expect(fold(one.UserTaskCreated, one.TimerArmed, one.TimerCancelled, one.ElementTerminated).counter).toBe(5);
    expect(fold(one.TimerArmed, one.UserTaskCreated).counter).toBe(5);
  });

  it('knows the holder of a join by the token that arrived last, the applicant by absence', () => {
    expect(fold(one.TokenArrived).joins['join']).toEqual({
      elementId: 'join',
      arrived: { 'a--join': 1 },
      holder: 'garden-office',
    });
    const { holder: _holder, ...byApplicant } = one.TokenArrived;
    expect(fold(one.TokenArrived, byApplicant).joins['join']).toStrictEqual({
      elementId: 'join',
      arrived: { 'a--join': 2 },
    });
  });

  it('writes absent facts as absent keys, as stored JSON has them', () => {
    expect(Object.keys(fold(one.UserTaskCreated).elements[key] ?? {}).sort()).toEqual([
      'elementId',
      'key',
      'phase',
      'since',
    ]);
    expect(fold(one.UserTaskCreated, one.UserTaskClaimed, one.UserTaskReleased)).toStrictEqual(
      fold(one.UserTaskCreated),
    );
  });
});
