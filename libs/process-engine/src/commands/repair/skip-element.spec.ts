import {
  at,
  broadcastSignal,
  completeUserTask,
  draw,
  drawProcess,
  exactly,
  failJob,
  givenInstance,
  monday,
  skipElement,
  startInstance,
} from '@alur/testing';

const honey = drawProcess({
  id: 'honey',
  elements: {
    begun: draw.start(),
    fork: draw.parallel(),
    weigh: draw.userTask(),
    late: draw.timeout('weigh', draw.duration('PT1H')),
    label: draw.serviceTask('letter'),
    both: draw.parallel(),
    taste: draw.userTask(),
    sweet: draw.end('sold'),
    sour: draw.end('kept'),
    over: draw.end('late'),
  },
  flows: [
    ['begun', 'fork'],
    ['fork', 'weigh'],
    ['fork', 'label'],
    ['weigh', 'both'],
    ['label', 'both'],
    ['both', 'taste'],
    ['taste', 'sweet', 'taste = "sweet"'],
    ['taste', 'sour', 'taste = "sour"'],
    ['late', 'over'],
  ],
});
const begun = () => givenInstance(honey, startInstance());

describe('SkipElement', () => {
  it('ends a task that nobody can do, with the timer on its edge, and takes its flow', () => {
    begun()
      .when(skipElement('weigh'))
      .thenEvents(
        { type: 'ElementSkipped', key: '1', elementId: 'weigh' },
        'TimerCancelled',
        { type: 'ElementTerminated', key: '1' },
        { type: 'ElementCompleted', elementId: 'weigh' },
        { type: 'SequenceFlowTaken', flowId: 'weigh--both' },
        'TokenArrived',
      )
      .thenEffects({ type: 'CancelTimer', key: '2' })
      .thenRests({ label: 'job' });
  });

  it('counts a job that failed for good as done, and takes over what it would have brought', () => {
    givenInstance(honey, startInstance(), failJob('label'))
      .when(skipElement('label', { variables: { jars: 3 } }))
      .thenState({ variables: { jars: 3 } })
      .thenRests({ weigh: 'user-task' });
  });

  it('is refused for a step that chooses its way, unless it is said which', () => {
    const tasting = () => givenInstance(honey, startInstance(), completeUserTask('weigh'), skipElement('label'));
    tasting().when(skipElement('taste')).thenRejected('SKIP_NEEDS_FLOW', 'taste--sweet, taste--sour');
    tasting()
      .when(skipElement('taste', { flows: ['weigh--both'] }))
      .thenRejected('SKIP_FLOW_UNKNOWN');
    tasting()
      .when(skipElement('taste', { flows: ['taste--sour'] }))
      .thenState({ status: 'ended', outcome: 'kept' });
  });

  it('is refused with other flows than a step is left by', () => {
    begun()
      .when(skipElement('weigh', { flows: ['taste--sour'] }))
      .thenRejected('SKIP_FLOW_UNKNOWN');
  });

  it.each(['9', 'constructor', 'both', 'both@weigh--both'])('is refused for %s, where nothing is open', (key) => {
    begun()
      .when(exactly({ type: 'SkipElement', at: monday, key, variables: {} }))
      .thenRejected('ELEMENT_NOT_OPEN', key);
  });

  it('lets a join go on with what it has', () => {
    givenInstance(honey, startInstance(), completeUserTask('weigh'))
      .when(skipElement('both'))
      .thenEvents(
        { type: 'ElementSkipped', key: 'both' },
        { type: 'JoinFired', elementId: 'both' },
        'ElementCompleted',
        'SequenceFlowTaken',
        'UserTaskCreated',
      )
      .thenRests({ label: 'job', taste: 'user-task' });
  });
});

const choice = drawProcess({
  id: 'choice',
  elements: {
    begun: draw.start(),
    which: draw.exclusive('wait'),
    one: draw.userTask(),
    wait: { type: 'eventBasedGateway' },
    rain: { type: 'intermediateCatchEvent', trigger: { kind: 'signal', name: { literal: 'rain' } } },
    sun: { type: 'intermediateCatchEvent', trigger: { kind: 'signal', name: { literal: 'sun' } } },
    both: draw.parallel(),
    gone: { type: 'endEvent', outcome: 'gone', result: { kind: 'message', name: { feel: 'missing' } } },
    done: draw.end('done'),
  },
  flows: [
    ['begun', 'which'],
    ['which', 'one', 'count(for i in 1..x return i) > 0'],
    ['which', 'wait'],
    ['one', 'both'],
    ['wait', 'rain'],
    ['wait', 'sun'],
    ['rain', 'gone'],
    ['sun', 'both'],
    ['both', 'done'],
  ],
});

describe('SkipElement at gateways and events', () => {
  it('takes the default flow of a gateway that cannot decide', () => {
    givenInstance(choice, startInstance({ x: 50_000_000 }))
      .when(skipElement('which'))
      .thenRests({ wait: 'waiting' });
  });

  it('lets the event that is named have come, of those that were waited for', () => {
    const waiting = () => givenInstance(choice, startInstance({ x: [] }));
    waiting().when(skipElement('wait')).thenRejected('SKIP_NEEDS_FLOW');
    waiting()
      .when(skipElement('wait', { flows: ['wait--rain', 'wait--sun'] }))
      .thenRejected('SKIP_FLOW_UNKNOWN');
    waiting()
      .when(skipElement('wait', { flows: ['wait--sun'] }))
      .thenState({ subscriptions: {} })
      .thenRests({ both: 'incident' });
  });

  it('lets a deadlocked join go on', () => {
    givenInstance(choice, startInstance({ x: 1 }), completeUserTask('one'))
      .when(skipElement('both'))
      .thenEvents(
        { type: 'ElementSkipped', elementId: 'both' },
        'IncidentResolved',
        { type: 'JoinFired', elementId: 'both' },
        'ElementCompleted',
        'SequenceFlowTaken',
        'EndReached',
        'ElementCompleted',
        'InstanceEnded',
      );
  });

  it('reaches an end without the message that cannot be made', () => {
    givenInstance(choice, startInstance({ x: [] }), broadcastSignal('rain'))
      .when(skipElement('gone'))
      .thenState({ status: 'ended', outcome: 'gone' });
  });
});

const visits = drawProcess({
  id: 'visits',
  elements: {
    begun: draw.start(),
    visit: {
      type: 'userTask',
      loop: {
        kind: 'multiInstance',
        sequential: false,
        collection: 'hives',
        inputElement: 'hive',
        outputElement: 'found',
        outputCollection: 'all',
      },
    },
    inside: { type: 'subProcess', kind: 'embedded' },
    look: { ...draw.userTask(), in: 'inside' },
    after: draw.userTask(),
    done: draw.end('done'),
  },
  flows: [
    ['begun', 'visit'],
    ['visit', 'inside'],
    ['inside', 'after'],
    ['after', 'done'],
  ],
});

describe('SkipElement in scopes', () => {
  const visiting = () => givenInstance(visits, startInstance({ hives: ['a', 'b'] }));

  it('counts one round, which gives nothing, and waits for the others', () => {
    visiting()
      .when(skipElement('visit'))
      .when(completeUserTask('visit', { variables: { found: 7 } }))
      .thenState({ variables: { hives: ['a', 'b'], found: 7, all: [null, 7] } })
      .thenRests({ inside: 'scope', look: 'user-task' });
  });

  it('is refused flows for a round, which takes none', () => {
    visiting()
      .when(skipElement('visit', { flows: ['visit--inside'] }))
      .thenRejected('SKIP_FLOW_UNKNOWN');
  });

  it('ends all rounds with their body, and all that is in a sub-process', () => {
    const given = visiting();
    const body = Object.values(given.play.state?.elements ?? {}).find(({ phase }) => phase === 'scope')?.key ?? '';
    given
      .when(exactly({ type: 'SkipElement', at: monday, key: body, variables: {} }))
      .thenRests({ inside: 'scope', look: 'user-task' })
      .when(({ now, state }) => ({
        type: 'SkipElement',
        at: now,
        key: Object.values(state?.elements ?? {}).find(({ phase }) => phase === 'scope')?.key ?? '',
        variables: {},
      }))
      .thenRests({ after: 'user-task' });
  });

  it('leaves out what undoes something, and what is done once more', () => {
    givenInstance(visits, startInstance({ hives: [] }), skipElement('look'), ({ now }) => ({
      type: 'RepeatUserTask',
      at: now,
      elementId: 'after',
    }))
      .when(completeUserTask('after'))
      .when(skipElement('after'))
      .thenState({ status: 'ended' });
  });
});

describe('SkipElement where nothing can count as done', () => {
  it('is refused for an event that is only where its token is sent', () => {
    const turning = drawProcess({
      id: 'turning',
      elements: {
        begun: draw.start(),
        again: draw.exclusive(),
        jump: { type: 'intermediateThrowEvent', result: { kind: 'link', name: 'back' } },
        back: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'back' } },
      },
      flows: [
        ['begun', 'again'],
        ['again', 'jump', 'true'],
        ['back', 'again'],
      ],
    });
    const parked = givenInstance(turning, startInstance());
    expect(Object.values(parked.play.state?.elements ?? {})).toMatchObject([
      { elementId: 'jump', phase: 'incident', code: 'STEP_BUDGET_EXHAUSTED' },
    ]);
    parked.when(skipElement('jump')).thenRejected('SKIP_IMPOSSIBLE');
  });

  it('of a hand-off that never arrived the token stays with the sender', () => {
    const sent = drawProcess({
      id: 'sent',
      participants: [
        draw.performer('clerk', ['town-hall', 'clerk']),
        draw.performer('gardener', ['garden-office', 'gardener']),
      ],
      elements: {
        begun: draw.start(),
        ask: draw.userTask({ participant: 'clerk' }),
        plant: draw.userTask({ participant: 'gardener' }),
        file: draw.userTask({ participant: 'clerk' }),
        done: draw.end(),
      },
      flows: [
        ['begun', 'ask'],
        ['ask', 'plant'],
        ['plant', 'file'],
        ['file', 'done'],
      ],
    });
    givenInstance(sent, at('ask'), completeUserTask('ask')).when(skipElement('plant')).thenRests({ file: 'user-task' });
  });
});
