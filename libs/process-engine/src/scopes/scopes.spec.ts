import {
  broadcastSignal,
  completeJob,
  completeUserTask,
  draw,
  drawProcess,
  escalate,
  givenInstance,
  onTask,
  publishMessage,
  startInstance,
  throwError,
} from '@alur/testing';

const inside = (
  more: Parameters<typeof drawProcess>[0]['elements'],
  flows: Parameters<typeof drawProcess>[0]['flows'] = [],
) =>
  drawProcess({
    id: 'garden',
    elements: {
      begun: draw.start(),
      work: { type: 'subProcess', kind: 'embedded' },
      dig: { type: 'userTask', in: 'work' },
      after: draw.userTask(),
      done: draw.end('tended'),
      ...more,
    },
    flows: [['begun', 'work'], ['work', 'after'], ['after', 'done'], ...flows],
  });

describe('an embedded sub-process', () => {
  it('begins where no flow enters and goes on when nothing is left in it', () => {
    const garden = inside({ plant: { type: 'userTask', in: 'work' } });
    givenInstance(garden, startInstance())
      .when(completeUserTask('dig'))
      .thenRests({ work: 'scope', plant: 'user-task' })
      .when(completeUserTask('plant'))
      .thenEvents(
        'UserTaskCompleted',
        { type: 'ElementCompleted', elementId: 'plant' },
        { type: 'ScopeClosed', elementId: 'work' },
        { type: 'ElementCompleted', elementId: 'work' },
        'SequenceFlowTaken',
        { type: 'UserTaskCreated', elementId: 'after' },
      );
  });

  it('is ended by a terminate end, and the process goes on', () => {
    const garden = inside(
      {
        frost: { type: 'endEvent', in: 'work', result: { kind: 'terminate' } },
        plant: { type: 'userTask', in: 'work' },
      },
      [['dig', 'frost']],
    );
    givenInstance(garden, startInstance()).when(completeUserTask('dig')).thenRests({ after: 'user-task' });
  });

  it('keeps what its input mappings give inside, and lets out what its output mappings say', () => {
    const garden = inside({
      work: {
        type: 'subProcess',
        kind: 'embedded',
        inputs: [{ source: 'beds * 2', target: 'rows' }],
        outputs: [{ source: 'rows + 1', target: 'planted' }],
      },
    });
    givenInstance(garden, startInstance({ beds: 2 }))
      .when(completeUserTask('dig', { variables: { rows: 7 } }))
      .thenState({ variables: { beds: 2, planted: 8 } });
  });
});

describe('an error', () => {
  const caught = (trigger: { readonly kind: 'error'; readonly code?: string }) => ({
    rescue: { type: 'boundaryEvent', attachedTo: 'work', interrupting: true, trigger } as const,
    rescued: draw.userTask(),
  });

  it('leaves by the event on the edge of the nearest scope that names it, and ends what was inside', () => {
    const garden = inside({ ...caught({ kind: 'error', code: 'BROKEN' }), plant: { type: 'userTask', in: 'work' } }, [
      ['rescue', 'rescued'],
    ]);
    givenInstance(garden, startInstance())
      .when(throwError('dig', 'BROKEN', { tool: 'spade' }))
      .thenRests({ rescued: 'user-task' })
      .thenState({ variables: { tool: 'spade' } });
  });

  it('is caught by an event without a code when nothing names it', () => {
    givenInstance(inside(caught({ kind: 'error' }), [['rescue', 'rescued']]), startInstance())
      .when(throwError('dig', 'ANYTHING'))
      .thenRests({ rescued: 'user-task' });
  });

  it('is an incident where it was thrown when nobody catches it, and the work opens again when that is resolved', () => {
    const garden = inside(caught({ kind: 'error', code: 'OTHER' }), [['rescue', 'rescued']]);
    givenInstance(garden, startInstance())
      .when(throwError('dig', 'BROKEN'))
      .thenRests({ work: 'scope', dig: 'incident' })
      .thenEvents({ type: 'ErrorThrown', code: 'BROKEN' }, { type: 'IncidentRaised', code: 'ERROR_UNCAUGHT' });
  });

  it('ends the whole instance as failed when an end event throws it and nobody catches it', () => {
    const garden = inside({ lost: { type: 'endEvent', in: 'work', result: { kind: 'error', code: 'LOST' } } }, [
      ['dig', 'lost'],
    ]);
    givenInstance(garden, startInstance())
      .when(completeUserTask('dig'))
      .thenState({ status: 'ended', ending: { by: 'error', elementId: 'lost', code: 'LOST' }, elements: {} });
  });
});

describe('an event sub-process', () => {
  const withEvent = (start: {
    readonly trigger:
      | { readonly kind: 'error' | 'escalation' }
      | { readonly kind: 'message'; readonly name: { readonly literal: string } };
    readonly interrupting: boolean;
  }) =>
    inside(
      {
        care: { type: 'subProcess', kind: 'event', in: 'work' },
        heard: { type: 'startEvent', in: 'care', ...start },
        water: { type: 'userTask', in: 'care' },
      },
      [['heard', 'water']],
    );

  it('that interrupts ends what runs in the scope and then completes it', () => {
    const garden = withEvent({ trigger: { kind: 'message', name: { literal: 'rain' } }, interrupting: true });
    givenInstance(garden, startInstance())
      .when(publishMessage('rain', { variables: { litres: 3 } }))
      .thenRests({ work: 'scope', care: 'scope', water: 'user-task' })
      .thenState({ subscriptions: {}, variables: { litres: 3 } })
      .when(completeUserTask('water'))
      .thenRests({ after: 'user-task' });
  });

  it('that does not interrupt runs beside the others, each time its event comes', () => {
    const garden = withEvent({ trigger: { kind: 'message', name: { literal: 'rain' } }, interrupting: false });
    givenInstance(garden, startInstance(), publishMessage('rain'), publishMessage('rain'), completeUserTask('dig'))
      .when(completeUserTask('water'))
      .thenRests({ work: 'scope', care: 'scope', water: 'user-task' })
      .when(completeUserTask('water'))
      .thenRests({ after: 'user-task' });
  });

  it('catches an escalation from inside; the work that escalated stays open', () => {
    const garden = withEvent({ trigger: { kind: 'escalation' }, interrupting: false });
    givenInstance(garden, startInstance())
      .when(escalate('dig', 'LATE'))
      .thenRests({ work: 'scope', dig: 'user-task', care: 'scope', water: 'user-task' });
  });
});

describe('an escalation that nobody catches', () => {
  it('changes nothing', () => {
    givenInstance(inside({}), startInstance())
      .when(onTask('dig', { type: 'ThrowEscalation', code: 'LATE', variables: {} }))
      .thenEvents({ type: 'EscalationThrown', code: 'LATE' })
      .thenRests({ work: 'scope', dig: 'user-task' });
  });
});

describe('a call activity', () => {
  const helper = drawProcess({
    id: 'helper',
    elements: { 'h-begun': draw.start(), 'h-ask': draw.userTask(), 'h-done': draw.end() },
    flows: [
      ['h-begun', 'h-ask'],
      ['h-ask', 'h-done'],
    ],
  });
  const caller = (calledProcess: string) =>
    drawProcess({
      id: 'caller',
      elements: {
        begun: draw.start(),
        call: {
          type: 'callActivity',
          calledProcess,
          inputs: [{ source: 'hives', target: 'count' }],
          outputs: [{ source: 'answer', target: 'result' }],
        },
        done: draw.end(),
      },
      flows: [
        ['begun', 'call'],
        ['call', 'done'],
      ],
    });

  it('runs the called process as a scope of this instance, with mappings in and out', () => {
    givenInstance({ process: caller('helper'), others: [helper] }, startInstance({ hives: 2 }))
      .when(completeUserTask('h-ask', { variables: { answer: 'yes' } }))
      .thenState({ status: 'ended', variables: { hives: 2, answer: 'yes', result: 'yes' } });
  });

  it('is an incident when there is no such process', () => {
    givenInstance(caller('nobody'))
      .when(startInstance())
      .thenEvents('InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'IncidentRaised',
        code: 'PROCESS_NOT_FOUND',
      });
  });

  it('is an incident when processes call each other without end', () => {
    const selfish = caller('caller');
    const given = givenInstance({ process: { ...selfish, elements: { ...selfish.elements } } }).when(
      startInstance({ hives: 1 }),
    );
    expect(Object.values(given.play.state?.elements ?? {}).at(-1)).toMatchObject({ code: 'CALL_TOO_DEEP' });
  });
});

describe('compensation', () => {
  const booking = drawProcess({
    id: 'booking',
    elements: {
      begun: draw.start(),
      hotel: draw.serviceTask('hotel'),
      'hotel-undo': {
        type: 'boundaryEvent',
        attachedTo: 'hotel',
        interrupting: false,
        trigger: { kind: 'compensation' },
        handler: 'leave-hotel',
      },
      'leave-hotel': { type: 'serviceTask', job: { type: 'leave', parameters: {} }, forCompensation: true },
      trip: { type: 'subProcess', kind: 'embedded' },
      flight: { type: 'serviceTask', job: { type: 'flight', parameters: {} }, in: 'trip' },
      'flight-undo': {
        type: 'boundaryEvent',
        attachedTo: 'flight',
        interrupting: false,
        trigger: { kind: 'compensation' },
        handler: 'leave-flight',
        in: 'trip',
      },
      'leave-flight': {
        type: 'serviceTask',
        job: { type: 'leave', parameters: {} },
        forCompensation: true,
        in: 'trip',
      },
      undo: { type: 'intermediateThrowEvent', result: { kind: 'compensation' } },
      done: draw.end('undone'),
    },
    flows: [
      ['begun', 'hotel'],
      ['hotel', 'trip'],
      ['trip', 'undo'],
      ['undo', 'done'],
    ],
  });

  it('undoes what was completed, the last first and one after another, also inside completed sub-processes', () => {
    givenInstance(booking, startInstance(), completeJob('hotel'))
      .when(completeJob('flight'))
      .thenRests({ undo: 'compensating', 'leave-flight': 'job' })
      .when(completeJob('leave-flight'))
      .thenRests({ undo: 'compensating', 'leave-hotel': 'job' })
      .when(completeJob('leave-hotel'))
      .thenState({ status: 'ended', outcome: 'undone', compensations: [] });
  });
});

describe('a transaction', () => {
  const order = drawProcess({
    id: 'order',
    elements: {
      begun: draw.start(),
      deal: { type: 'subProcess', kind: 'transaction' },
      pay: { type: 'serviceTask', job: { type: 'pay', parameters: {} }, in: 'deal' },
      'pay-undo': {
        type: 'boundaryEvent',
        attachedTo: 'pay',
        interrupting: false,
        trigger: { kind: 'compensation' },
        handler: 'refund',
        in: 'deal',
      },
      refund: { type: 'serviceTask', job: { type: 'refund', parameters: {} }, forCompensation: true, in: 'deal' },
      split: { type: 'parallelGateway', in: 'deal' },
      pack: { type: 'userTask', in: 'deal' },
      check: { type: 'userTask', in: 'deal' },
      stop: { type: 'endEvent', result: { kind: 'cancel' }, in: 'deal' },
      cancelled: { type: 'boundaryEvent', attachedTo: 'deal', interrupting: true, trigger: { kind: 'cancel' } },
      sorry: draw.end('cancelled'),
      done: draw.end('delivered'),
    },
    flows: [
      ['begun', 'deal'],
      ['pay', 'split'],
      ['split', 'pack'],
      ['split', 'check'],
      ['check', 'stop'],
      ['deal', 'done'],
      ['cancelled', 'sorry'],
    ],
  });

  it('that is cancelled ends what runs, undoes what was done and leaves by its cancel event', () => {
    givenInstance(order, startInstance(), completeJob('pay'))
      .when(completeUserTask('check'))
      .thenRests({ deal: 'scope', stop: 'compensating', refund: 'job' })
      .when(completeJob('refund'))
      .thenState({ status: 'ended', outcome: 'cancelled', ends: ['stop', 'sorry'] });
  });
});

describe('a signal', () => {
  it('reaches everybody who waits for it', () => {
    const garden = inside(
      {
        warned: {
          type: 'boundaryEvent',
          attachedTo: 'work',
          interrupting: false,
          trigger: { kind: 'signal', name: { literal: 'frost' } },
        },
        cover: draw.userTask(),
        also: {
          type: 'boundaryEvent',
          attachedTo: 'dig',
          in: 'work',
          interrupting: true,
          trigger: { kind: 'signal', name: { literal: 'frost' } },
        },
        pause: { type: 'userTask', in: 'work' },
      },
      [
        ['warned', 'cover'],
        ['also', 'pause'],
      ],
    );
    givenInstance(garden, startInstance())
      .when(broadcastSignal('frost'))
      .thenRests({ work: 'scope', cover: 'user-task', pause: 'user-task' });
  });
});
