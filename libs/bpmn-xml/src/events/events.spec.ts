import { around, flow, process } from '../fixtures/bpmn-text.js';
import { edge, elementX, extended, processOf, withRoots } from '../fixtures/reading.js';
import { readBpmn } from '../read-bpmn.js';

const roots = `<bpmn:message id="m" name="order"/><bpmn:signal id="s" name="alarm"/><bpmn:error id="er" errorCode="E1"/>
  <bpmn:error id="bare"/><bpmn:escalation id="es" escalationCode="L1"/>`;
const timer = (inside: string, attributes = '') =>
  `<bpmn:timerEventDefinition ${attributes}>${inside}</bpmn:timerEventDefinition>`;
const hour = timer('<bpmn:timeDuration>PT1H</bpmn:timeDuration>');
const inHour = { kind: 'timer', timer: { kind: 'duration', value: { literal: 'PT1H' } } };
const when =
  '<bpmn:conditionalEventDefinition><bpmn:condition>= a > 1</bpmn:condition></bpmn:conditionalEventDefinition>';

const awaited: readonly (readonly [string, object])[] = [
  ['<bpmn:messageEventDefinition messageRef="m"/>', { kind: 'message', name: { literal: 'order' } }],
  ['<bpmn:messageEventDefinition/>', { kind: 'message', name: { literal: 'x' } }],
  [hour, inHour],
  ['<bpmn:signalEventDefinition signalRef="s"/>', { kind: 'signal', name: { literal: 'alarm' } }],
  [when, { kind: 'condition', condition: 'a > 1' }],
];
const caught: readonly (readonly [string, object])[] = [
  ['<bpmn:errorEventDefinition errorRef="er"/>', { kind: 'error', code: 'E1' }],
  ['<bpmn:errorEventDefinition errorRef="bare"/>', { kind: 'error', code: 'bare' }],
  ['<bpmn:errorEventDefinition/>', { kind: 'error' }],
  ['<bpmn:escalationEventDefinition escalationRef="es"/>', { kind: 'escalation', code: 'L1' }],
  ['<bpmn:escalationEventDefinition/>', { kind: 'escalation' }],
];

describe('a start event', () => {
  it.each(awaited)('of a process waits for %s', async (definition, trigger) => {
    const { elements, starts } = await processOf(
      withRoots(roots, `<bpmn:startEvent id="x">${definition}</bpmn:startEvent>`),
    );
    expect(elements['x']).toEqual({ type: 'startEvent', id: 'x', incoming: [], outgoing: [], trigger });
    expect(starts).toEqual(['x']);
  });

  it.each([...awaited, ...caught, ['<bpmn:compensateEventDefinition/>', { kind: 'compensation' }] as const])(
    'of an event sub-process waits for %s',
    async (definition, trigger) => {
      const inside = `<bpmn:startEvent id="x">${definition}</bpmn:startEvent>`;
      const xml = withRoots(
        roots,
        `<bpmn:startEvent id="s0"/><bpmn:subProcess id="e" triggeredByEvent="true">${inside}</bpmn:subProcess>`,
      );
      const { elements, starts } = await processOf(xml);
      expect(elements['x']).toMatchObject({ scope: 'e', trigger, interrupting: true });
      expect(elements['e']).toMatchObject({ kind: 'event', starts: ['x'] });
      expect(starts).toEqual(['s0']);
    },
  );

  it('of an event sub-process may leave what is around it alone', async () => {
    const inside = `<bpmn:startEvent id="x" isInterrupting="false">${hour}</bpmn:startEvent>`;
    const { elements } = await processOf(
      process(`<bpmn:startEvent id="s0"/><bpmn:subProcess id="e" triggeredByEvent="true">${inside}</bpmn:subProcess>`),
    );
    expect(elements['x']).toMatchObject({ interrupting: false });
  });

  it('several start events are several ways to begin', async () => {
    const { starts } = await processOf(
      withRoots(roots, `<bpmn:startEvent id="a"/><bpmn:startEvent id="b">${hour}</bpmn:startEvent>`),
    );
    expect(starts).toEqual(['a', 'b']);
  });

  it('a message that starts a process has no key yet', async () => {
    const message = '<bpmn:message id="m" name="order" alur:correlationKey="id"/>';
    const { elements } = await processOf(
      withRoots(message, '<bpmn:startEvent id="x"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>'),
    );
    expect(elements['x']).toMatchObject({ trigger: { kind: 'message', name: { literal: 'order' } } });
    expect(elements['x']).not.toHaveProperty('trigger.correlationKey');
  });
});

describe('an intermediate event', () => {
  it.each(awaited)('catches %s', async (definition, trigger) => {
    const xml = around(`<bpmn:intermediateCatchEvent id="x">${definition}</bpmn:intermediateCatchEvent>`).replace(
      '<bpmn:process',
      `${roots}<bpmn:process`,
    );
    expect((await processOf(xml)).elements['x']).toMatchObject({ type: 'intermediateCatchEvent', trigger });
  });

  const thrown: readonly (readonly [string, object | undefined])[] = [
    ['', undefined],
    [
      '<bpmn:messageEventDefinition messageRef="m" alur:correlationKey="id"/>',
      { kind: 'message', name: { literal: 'order' }, correlationKey: 'id' },
    ],
    [
      '<bpmn:messageEventDefinition messageRef="m" camunda:type="external" camunda:topic="mail"/>',
      { kind: 'message', job: { type: 'mail', parameters: {} } },
    ],
    ['<bpmn:signalEventDefinition signalRef="s"/>', { kind: 'signal', name: { literal: 'alarm' } }],
    ['<bpmn:escalationEventDefinition escalationRef="es"/>', { kind: 'escalation', code: 'L1' }],
    ['<bpmn:compensateEventDefinition activityRef="t"/>', { kind: 'compensation', activity: 't' }],
    ['<bpmn:compensateEventDefinition/>', { kind: 'compensation' }],
  ];
  it.each(thrown)('throws %s', async (definition, result) => {
    const xml = around(
      `<bpmn:intermediateThrowEvent id="x">${definition}</bpmn:intermediateThrowEvent>`,
      '<bpmn:task id="t"/>',
    );
    const read = (await processOf(xml.replace('<bpmn:process', `${roots}<bpmn:process`))).elements['x'];
    expect(read).toMatchObject({ type: 'intermediateThrowEvent', ...(result ? { result } : {}) });
    expect(read && 'result' in read).toBe(result !== undefined);
  });

  it('throws a message that carries something and may wait for a week', async () => {
    const xml = extended('intermediateThrowEvent', '<alur:input source="= a + 1" target="next"/>').replace(
      '</bpmn:intermediateThrowEvent>',
      '<bpmn:messageEventDefinition alur:timeToLive="P7D"/></bpmn:intermediateThrowEvent>',
    );
    expect(await elementX(xml)).toMatchObject({
      result: {
        kind: 'message',
        name: { literal: 'x' },
        timeToLive: { literal: 'P7D' },
        variables: [{ source: 'a + 1', target: 'next' }],
      },
    });
  });

  it('leaves its sending to the worker of a zeebe task definition', async () => {
    const xml = extended('intermediateThrowEvent', '<zeebe:taskDefinition type="mail" retries="2"/>').replace(
      '</bpmn:intermediateThrowEvent>',
      '<bpmn:messageEventDefinition/></bpmn:intermediateThrowEvent>',
    );
    expect(await elementX(xml)).toMatchObject({ result: { kind: 'message', job: { type: 'mail', attempts: 2 } } });
  });

  it('may have its key on the event, on its definition or on the message', async () => {
    const keyed =
      '<bpmn:intermediateCatchEvent id="x" alur:correlationKey="= id"><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>';
    expect(await elementX(keyed)).toMatchObject({ trigger: { correlationKey: 'id' } });
  });

  it('jumps from link to link by the name of the link, else of the event', async () => {
    const { elements, starts } = await processOf(
      process(`<bpmn:task id="t"/>${flow('t', 'l')}<bpmn:intermediateThrowEvent id="l"><bpmn:linkEventDefinition name="A"/></bpmn:intermediateThrowEvent>
      <bpmn:intermediateCatchEvent id="k" name="A"><bpmn:linkEventDefinition/></bpmn:intermediateCatchEvent>${flow('k', 'u')}<bpmn:task id="u"/>`),
    );
    expect(elements).toMatchObject({
      l: { result: { kind: 'link', name: 'A' } },
      k: { trigger: { kind: 'link', name: 'A' } },
    });
    expect(starts).toEqual(['t']);
  });
});

describe('a boundary event', () => {
  it.each([...awaited, ...caught])('on the edge of an activity catches %s', async (definition, trigger) => {
    const { elements } = await processOf(edge(definition).replace('<bpmn:process', `${roots}<bpmn:process`));
    const named =
      'name' in trigger && JSON.stringify(trigger).includes('"x"') ? { ...trigger, name: { literal: 'b' } } : trigger;
    expect(elements['b']).toMatchObject({ attachedTo: 'x', interrupting: true, trigger: named });
    expect(elements['x']).toMatchObject({ boundaryEvents: ['b'] });
  });

  it.each([hour, '<bpmn:escalationEventDefinition/>', when])('may leave its host alone: %s', async (definition) => {
    const { elements } = await processOf(edge(definition, 'cancelActivity="false"'));
    expect(elements['b']).toMatchObject({ interrupting: false });
  });

  it.each([
    ['from the event', 'sourceRef="b" targetRef="h"'],
    ['to the event', 'sourceRef="h" targetRef="b"'],
  ])('of compensation has a handler, associated %s', async (_way, ends) => {
    const { elements, starts } = await processOf(
      process(`<bpmn:task id="x"/><bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
      <bpmn:task id="h" isForCompensation="true"/><bpmn:association id="as" ${ends}/>`),
    );
    expect(elements).toMatchObject({
      b: { trigger: { kind: 'compensation' }, handler: 'h', interrupting: false },
      h: { forCompensation: true },
    });
    expect(starts).toEqual(['x']);
  });

  it('of cancel sits on a transaction that has a cancel end', async () => {
    const host =
      '<bpmn:transaction id="x"><bpmn:endEvent id="c"><bpmn:cancelEventDefinition/></bpmn:endEvent></bpmn:transaction>';
    const { elements } = await processOf(edge('<bpmn:cancelEventDefinition/>', '', host));
    expect(elements).toMatchObject({
      b: { trigger: { kind: 'cancel' } },
      c: { scope: 'x', result: { kind: 'cancel' } },
    });
  });
});

describe('an end event', () => {
  it.each([
    ['<bpmn:terminateEventDefinition/>', { kind: 'terminate' }],
    ['<bpmn:errorEventDefinition errorRef="er"/>', { kind: 'error', code: 'E1' }],
    ['<bpmn:errorEventDefinition/>', { kind: 'error', code: 'end' }],
    ['<bpmn:messageEventDefinition messageRef="m"/>', { kind: 'message', name: { literal: 'order' } }],
    ['<bpmn:signalEventDefinition/>', { kind: 'signal', name: { literal: 'end' } }],
    ['<bpmn:escalationEventDefinition/>', { kind: 'escalation', code: 'end' }],
    ['<bpmn:compensateEventDefinition/>', { kind: 'compensation' }],
  ])('gives off %s', async (definition, result) => {
    const xml = around('<bpmn:task id="x"/>').replace(
      '<bpmn:endEvent id="end" />',
      `<bpmn:endEvent id="end" alur:outcome="refused">${definition}</bpmn:endEvent>`,
    );
    const { elements } = await processOf(xml.replace('<bpmn:process', `${roots}<bpmn:process`));
    expect(elements['end']).toMatchObject({ outcome: 'refused', result });
  });
});

describe('a timer', () => {
  const dues: readonly (readonly [string, object])[] = [
    [timer('', 'alur:workingTime="4h"'), { kind: 'workingTime', value: { literal: '4h' } }],
    [timer('', 'alur:workingTime="= limit"'), { kind: 'workingTime', value: { feel: 'limit' } }],
    [timer('<bpmn:timeDuration>P1DT2H</bpmn:timeDuration>'), { kind: 'duration', value: { literal: 'P1DT2H' } }],
    [
      timer('<bpmn:timeDuration>duration("PT1H")</bpmn:timeDuration>'),
      { kind: 'duration', value: { feel: 'duration("PT1H")' } },
    ],
    [timer('<bpmn:timeDuration>${wait}</bpmn:timeDuration>'), { kind: 'duration', value: { feel: 'wait' } }],
    [
      timer('<bpmn:timeDate>2024-02-29T09:00:00+07:00</bpmn:timeDate>'),
      { kind: 'date', value: { literal: '2024-02-29T09:00:00+07:00' } },
    ],
    [timer('<bpmn:timeDate>= due</bpmn:timeDate>'), { kind: 'date', value: { feel: 'due' } }],
    ...['R3/PT1H', 'R/P1D', 'R2/2026-11-23T08:00:00+07:00/P1D'].map(
      (text) =>
        [timer(`<bpmn:timeCycle>${text}</bpmn:timeCycle>`), { kind: 'cycle', value: { literal: text } }] as const,
    ),
  ];
  it.each(dues)('is due by %s', async (definition, due) => {
    const { elements } = await processOf(edge(definition, 'cancelActivity="false"'));
    expect(elements['b']).toMatchObject({ trigger: { kind: 'timer', timer: due } });
  });
});

describe('data mappings on an event', () => {
  const catching = (mapping: string) =>
    around(
      `<bpmn:intermediateCatchEvent id="x"><bpmn:extensionElements><zeebe:ioMapping>${mapping}</zeebe:ioMapping></bpmn:extensionElements><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>`,
    );
  it('say what comes out of it', async () => {
    const { processes, diagnostics } = await readBpmn(catching('<zeebe:output source="=a + 1" target="b"/>'), 'p');
    expect(diagnostics).toEqual([]);
    expect(processes[0]?.elements['x']).toMatchObject({ outputs: [{ source: 'a + 1', target: 'b' }] });
  });

  it('into an event that does nothing with them are ignored with a warning', async () => {
    const { processes, diagnostics } = await readBpmn(catching('<zeebe:input source="=a" target="b"/>'), 'p');
    expect(processes).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'EXTENSION_IGNORED', severity: 'warning', element: 'x' }]);
  });
});
