import {
  at,
  beehivePermit,
  completeUserTask,
  exactly,
  givenInstance,
  hoursAfter,
  monday,
  startInstance,
} from '@alur/testing';

describe('StartInstance', () => {
  it('runs from the start event until the case is on its way to the first agency', () => {
    givenInstance(beehivePermit)
      .when(startInstance({ hives: 2 }))
      .thenEvents(
        { type: 'InstanceStarted', at: monday, processId: 'beehive-permit', variables: { hives: 2 } },
        { type: 'ElementCompleted', elementId: 'applied' },
        { type: 'SequenceFlowTaken', flowId: 'applied--review' },
        {
          type: 'HandOffRequested',
          key: '1',
          elementId: 'review',
          performer: { agency: 'garden-office', role: 'reviewer' },
        },
      )
      .thenEffects({ type: 'RequestHandOff', key: '1', agency: 'garden-office' })
      .thenState({ processId: 'beehive-permit', status: 'active', counter: 1, variables: { hives: 2 } });
  });

  it('is refused when the instance has started', () => {
    givenInstance(beehivePermit, startInstance()).when(startInstance()).thenRejected('INSTANCE_ALREADY_STARTED');
  });

  it('is refused when the instance has ended, like every command', () => {
    const declined = givenInstance(
      beehivePermit,
      at('review'),
      completeUserTask('review', { variables: { decision: 'decline' } }),
    );
    declined.when(startInstance()).thenRejected('INSTANCE_ENDED');
    declined.when(exactly({ type: 'FireTimer', at: monday, key: '2' })).thenRejected('INSTANCE_ENDED');
    declined.when(exactly({ type: 'CompleteJob', at: monday, key: '1', variables: {} })).thenRejected('INSTANCE_ENDED');
  });

  it.each([
    { type: 'DeliverHandOff', at: monday, key: '1' },
    { type: 'FireTimer', at: hoursAfter(monday, 1), key: '2' },
    { type: 'ResolveIncident', at: monday, key: '1', variables: {} },
  ] as const)('comes before $type', (command) => {
    givenInstance(beehivePermit).when(exactly(command)).thenRejected('INSTANCE_NOT_STARTED');
  });
});
