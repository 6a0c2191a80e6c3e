import {
  completeJob,
  draw,
  drawProcess,
  givenInstance,
  hoursAfter,
  monday,
  resolveIncident,
  startInstance,
} from '@alur/testing';

const lettering = (limit: string) =>
  drawProcess({
    id: 'lettering',
    elements: {
      begun: draw.start(),
      write: draw.serviceTask('letter', { letter: 'hello' }),
      late: draw.timeout('write', draw.duration(limit)),
      sent: draw.end('sent'),
      unsent: draw.end('unsent'),
    },
    flows: [
      ['begun', 'write'],
      ['write', 'sent'],
      ['late', 'unsent'],
    ],
  });

describe('a service task', () => {
  it('asks a worker and arms its timers when the job opens', () => {
    givenInstance(lettering('PT2H'))
      .when(startInstance())
      .thenEvents(
        'InstanceStarted',
        'ElementCompleted',
        'SequenceFlowTaken',
        { type: 'JobCreated', key: '1', elementId: 'write', jobType: 'letter', parameters: { letter: 'hello' } },
        { type: 'TimerArmed', key: '2', due: hoursAfter(monday, 2) },
      )
      .thenEffects(
        { type: 'RunJob', key: '1', jobType: 'letter', parameters: { letter: 'hello' } },
        { type: 'ArmTimer', key: '2', due: hoursAfter(monday, 2) },
      );
  });

  it('cancels its timers when the job is done', () => {
    givenInstance(lettering('PT2H'), startInstance())
      .when(completeJob('write'))
      .thenEffects({ type: 'CancelTimer', key: '2' })
      .thenState({ outcome: 'sent' });
  });

  it('is an incident when its timer cannot be armed, and opens with its timers once that is mended', () => {
    givenInstance(lettering('=limit'), startInstance())
      .when(resolveIncident('write', { limit: 'PT1H' }))
      .thenEvents(
        'IncidentResolved',
        'VariablesWritten',
        { type: 'JobCreated', key: '2' },
        { type: 'TimerArmed', key: '3' },
      );
  });
});
