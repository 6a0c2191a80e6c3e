import {
  at,
  beehivePermit,
  completeUserTask,
  draw,
  drawProcess,
  givenInstance,
  resolveIncident,
  startInstance,
} from '@alur/testing';

const choosy = drawProcess({
  id: 'choosy',
  participants: [draw.performer('clerk', ['=office', 'clerk'])],
  elements: {
    begun: draw.start(),
    ask: draw.userTask({ participant: 'clerk' }),
    yes: draw.end('granted'),
    no: draw.end('refused'),
  },
  flows: [
    ['begun', 'ask'],
    ['ask', 'yes', 'answer = "yes"'],
    ['ask', 'no', 'answer = "no"'],
  ],
});

describe('ResolveIncident', () => {
  it('adds the given values and enters the element anew', () => {
    givenInstance(choosy, startInstance())
      .when(resolveIncident('ask', { office: 'town-hall' }))
      .thenEvents(
        { type: 'IncidentResolved', key: '1' },
        { type: 'VariablesWritten', variables: { office: 'town-hall' } },
        { type: 'HandOffRequested', key: '2', performer: { agency: 'town-hall', role: 'clerk' } },
      )
      .thenRests({ ask: 'in-transit' });
  });

  it('becomes an incident again when nothing was mended', () => {
    givenInstance(choosy, startInstance())
      .when(resolveIncident('ask'))
      .thenEvents('IncidentResolved', { type: 'IncidentRaised', key: '2', code: 'ACTOR_UNRESOLVED' });
  });

  it('does not ask for work a second time when only the way out was missing', () => {
    givenInstance(
      choosy,
      at('ask', { office: 'town-hall' }),
      completeUserTask('ask', { variables: { answer: 'perhaps' } }),
    )
      .when(resolveIncident('ask', { answer: 'yes' }))
      .thenEvents(
        'IncidentResolved',
        'VariablesWritten',
        { type: 'ElementCompleted', elementId: 'ask' },
        { type: 'SequenceFlowTaken', flowId: 'ask--yes' },
        'EndReached',
        'ElementCompleted',
        'InstanceEnded',
      )
      .thenState({ status: 'ended', outcome: 'granted' });
  });

  it('is refused where there is no incident', () => {
    givenInstance(beehivePermit, startInstance()).when(resolveIncident('review')).thenRejected('INCIDENT_NOT_OPEN');
  });
});
