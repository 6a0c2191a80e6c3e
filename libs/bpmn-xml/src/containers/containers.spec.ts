import { around, flow, process } from '../fixtures/bpmn-text.js';
import { elementX, extended, processOf } from '../fixtures/reading.js';

describe('a sub-process', () => {
  it('holds its elements in document order, with where they are drawn', async () => {
    const inner = `<bpmn:startEvent id="s"/>${flow('s', 't')}<bpmn:task id="t"/>`;
    const { elements, flows, starts } = await processOf(around(`<bpmn:subProcess id="x">${inner}</bpmn:subProcess>`));
    expect(Object.keys(elements)).toEqual(['start', 'x', 's', 't', 'end']);
    expect(elements).toMatchObject({
      x: { kind: 'embedded', starts: ['s'] },
      s: { scope: 'x' },
      t: { scope: 'x', incoming: ['s_t'] },
    });
    expect(elements['start']).not.toHaveProperty('scope');
    expect(flows['s_t']).toEqual({ id: 's_t', from: 's', to: 't' });
    expect(starts).toEqual(['start']);
  });

  it('without start events begins at what no flow enters', async () => {
    const inner = `<bpmn:task id="a"/><bpmn:task id="b"/>${flow('b', 'c')}<bpmn:task id="c"/>`;
    expect(await elementX(`<bpmn:subProcess id="x">${inner}</bpmn:subProcess>`)).toMatchObject({ starts: ['a', 'b'] });
  });

  it('with nothing in it is done at once', async () => {
    expect(await elementX('<bpmn:subProcess id="x"/>')).toMatchObject({ starts: [] });
  });

  it('may be a transaction, and may lie in another', async () => {
    const { elements } = await processOf(
      around(
        '<bpmn:transaction id="x"><bpmn:subProcess id="y"><bpmn:task id="z"/></bpmn:subProcess></bpmn:transaction>',
      ),
    );
    expect(elements).toMatchObject({
      x: { kind: 'transaction' },
      y: { kind: 'embedded', scope: 'x' },
      z: { scope: 'y' },
    });
  });

  it('gives the lane it is in to what is inside it', async () => {
    const lanes =
      '<bpmn:laneSet id="ls"><bpmn:lane id="l" name="RT" alur:participant="rt"><bpmn:flowNodeRef>x</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>';
    const read = await processOf(
      process(
        `${lanes}<bpmn:subProcess id="x"><bpmn:task id="y"/><bpmn:task id="z" alur:participant="rw"/></bpmn:subProcess>`,
      ),
    );
    expect(read.elements).toMatchObject({ y: { participant: 'rt' }, z: { participant: 'rw' } });
    expect(read.lanes).toEqual([{ id: 'l', name: 'RT', participant: 'rt', elements: ['x'] }]);
  });
});

describe('a call activity', () => {
  it.each([
    ['calledElement', '<bpmn:callActivity id="x" calledElement="q"/>'],
    ['a qualified name', '<bpmn:callActivity id="x" calledElement="ns:q"/>'],
    ['zeebe', extended('callActivity', '<zeebe:calledElement processId="q"/>')],
  ])('names the process by %s', async (_rule, xml) => {
    expect(await elementX(xml)).toMatchObject({ type: 'callActivity', calledProcess: 'q' });
  });
});

describe('a gateway', () => {
  it.each(['inclusiveGateway', 'exclusiveGateway'])('an %s may have a default', async (tag) => {
    expect(await elementX(`<bpmn:${tag} id="x" default="x_end"/>`)).toMatchObject({ type: tag, defaultFlow: 'x_end' });
  });

  it('an event-based one waits for events and receive tasks', async () => {
    const wait = `<bpmn:receiveTask id="r"/><bpmn:intermediateCatchEvent id="c"><bpmn:signalEventDefinition/></bpmn:intermediateCatchEvent>`;
    const { elements } = await processOf(
      process(`<bpmn:eventBasedGateway id="g"/>${flow('g', 'r')}${flow('g', 'c')}${wait}`),
    );
    expect(elements['g']).toEqual({ type: 'eventBasedGateway', id: 'g', incoming: [], outgoing: ['g_r', 'g_c'] });
  });
});
