import { draw, drawProcess, failJob, givenInstance, resolveIncident, startInstance } from '@alur/testing';

const timedJob = drawProcess({
  id: 'timed-job',
  elements: {
    begun: draw.start(),
    send: draw.serviceTask('message', { template: 'hello' }),
    slow: draw.reminder('send', draw.workingTime('1h')),
    done: draw.end(),
  },
  flows: [
    ['begun', 'send'],
    ['send', 'done'],
  ],
});

describe('FailJob', () => {
  it('becomes an incident, and its timers count for nobody any more', () => {
    givenInstance(timedJob, startInstance())
      .when(failJob('send', 'Layanan pesan tidak menjawab.'))
      .thenEvents(
        { type: 'TimerCancelled', key: '2' },
        {
          type: 'IncidentRaised',
          key: '1',
          elementId: 'send',
          code: 'JOB_FAILED',
          jobType: 'message',
          message: 'Layanan pesan tidak menjawab.',
        },
      )
      .thenEffects({ type: 'CancelTimer', key: '2' })
      .thenRests({ send: 'incident' });
  });

  it('is run again under a new key, without timers, when the incident is resolved', () => {
    givenInstance(timedJob, startInstance(), failJob('send'))
      .when(resolveIncident('send', { channel: 'sms' }))
      .thenEvents(
        { type: 'IncidentResolved', key: '1' },
        { type: 'VariablesWritten', variables: { channel: 'sms' } },
        { type: 'JobCreated', key: '3', elementId: 'send', jobType: 'message', parameters: { template: 'hello' } },
      )
      .thenEffects({
        type: 'RunJob',
        key: '3',
        elementId: 'send',
        jobType: 'message',
        parameters: { template: 'hello' },
      })
      .thenState({ variables: { channel: 'sms' }, timers: {} });
  });

  it('is refused when the job is not open', () => {
    givenInstance(timedJob, startInstance(), failJob('send')).when(failJob('send')).thenRejected('JOB_NOT_OPEN');
  });
});
