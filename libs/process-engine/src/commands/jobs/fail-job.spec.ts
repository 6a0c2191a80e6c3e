import {
  draw,
  drawProcess,
  failJob,
  fireTimer,
  givenInstance,
  hoursAfter,
  monday,
  resolveIncident,
  startInstance,
} from '@alur/testing';

const timedJob = drawProcess({
  id: 'timed-job',
  elements: {
    begun: draw.start(),
    send: draw.serviceTask('message', { template: 'hello' }),
    slow: draw.reminder('send', draw.workingTime('1h')),
    done: draw.end(),
    told: draw.end(),
  },
  flows: [
    ['begun', 'send'],
    ['send', 'done'],
    ['slow', 'told'],
  ],
});

describe('FailJob', () => {
  it('becomes an incident, and a deadline does not wait for the repair', () => {
    givenInstance(timedJob, startInstance())
      .when(failJob('send', 'Layanan pesan tidak menjawab.'))
      .thenEvents({
        type: 'IncidentRaised',
        key: '1',
        elementId: 'send',
        code: 'JOB_FAILED',
        jobType: 'message',
        message: 'Layanan pesan tidak menjawab.',
      })
      .thenEffects()
      .thenRests({ send: 'incident' })
      .when(fireTimer('slow'))
      .thenState({ ends: ['told'] });
  });

  it('is run again under a new key, with what is left of its timers, when the incident is resolved', () => {
    givenInstance(timedJob, startInstance(), failJob('send'))
      .when(resolveIncident('send', { channel: 'sms' }))
      .thenEvents(
        { type: 'IncidentResolved', key: '1' },
        { type: 'VariablesWritten', variables: { channel: 'sms' } },
        { type: 'JobCreated', key: '3', elementId: 'send', jobType: 'message', parameters: { template: 'hello' } },
        { type: 'WaitsMoved', from: '1', to: '3' },
      )
      .thenEffects({
        type: 'RunJob',
        key: '3',
        elementId: 'send',
        jobType: 'message',
        parameters: { template: 'hello' },
      })
      .thenState({
        variables: { channel: 'sms' },
        timers: { '2': { key: '2', elementId: 'slow', attachedTo: '3', due: hoursAfter(monday, 1) } },
      });
  });

  it('is refused when the job is not open', () => {
    givenInstance(timedJob, startInstance(), failJob('send')).when(failJob('send')).thenRejected('JOB_NOT_OPEN');
  });
});
