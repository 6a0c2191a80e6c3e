import {
  at,
  beehivePermit,
  draw,
  drawProcess,
  failHandOff,
  givenInstance,
  resolveIncident,
  startInstance,
  completeUserTask,
} from '@alur/testing';

describe('FailHandOff', () => {
  it('becomes an incident of the agency that sent it', () => {
    const twoOffices = drawProcess({
      id: 'two-offices',
      participants: [
        draw.performer('garden', ['garden-office', 'reviewer']),
        draw.performer('district', ['district', 'head']),
      ],
      elements: {
        begun: draw.start(),
        review: draw.userTask({ participant: 'garden' }),
        endorse: draw.userTask({ participant: 'district' }),
        done: draw.end(),
      },
      flows: [
        ['begun', 'review'],
        ['review', 'endorse'],
        ['endorse', 'done'],
      ],
    });
    givenInstance(twoOffices, at('review'), completeUserTask('review'))
      .when(failHandOff('endorse', 'Antrean kecamatan ditutup.'))
      .thenEvents({
        type: 'IncidentRaised',
        key: '2',
        elementId: 'endorse',
        code: 'HANDOFF_UNDELIVERABLE',
        message: 'Antrean kecamatan ditutup.',
        from: 'garden-office',
        performer: { agency: 'district', role: 'head' },
      })
      .thenEffects();
  });

  it('is sent again under a new key when the incident is resolved', () => {
    givenInstance(beehivePermit, startInstance(), failHandOff('review'))
      .when(resolveIncident('review'))
      .thenEvents({ type: 'IncidentResolved', key: '1' }, { type: 'HandOffRequested', key: '2', elementId: 'review' })
      .thenEffects({ type: 'RequestHandOff', key: '2', agency: 'garden-office' });
  });

  it('is refused once it was delivered', () => {
    givenInstance(beehivePermit, at('review')).when(failHandOff('review')).thenRejected('HANDOFF_NOT_OPEN');
  });
});
