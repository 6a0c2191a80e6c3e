import type { Element } from '@alur/process-model';
import { messages } from './messages.js';
import type { Review } from './review.js';

const node = { id: 'tell', incoming: [], outgoing: [] };
const granted = { kind: 'message', name: { literal: 'granted' }, correlationKey: 'nik' } as const;
const throwing = (result: object): Element =>
  ({ ...node, type: 'intermediateThrowEvent', result }) as unknown as Element;
const sending = (message: object, inputs: object[] = []): Element =>
  ({ ...node, type: 'sendTask', boundaryEvents: [], message, inputs }) as unknown as Element;

/** Of a form that asks for something personal and for something that is not. */
const findings = (element: Element): readonly string[] => {
  const fields = [
    { id: 'nik', class: 'specific' },
    { id: 'purpose', class: 'none' },
  ];
  const bundle = { form: { pages: [{ fields }] }, tasks: {}, process: { elements: { tell: element } } };
  return messages({ bundle } as unknown as Review).map(
    ({ severity, code, element: at }) => `${severity} ${code} ${at ?? ''}`,
  );
};

describe('what a case sends to others', () => {
  it('may be addressed by something personal, and carry what is not', () => {
    expect(findings(throwing({ ...granted, variables: [{ source: 'purpose', target: 'purpose' }] }))).toEqual([]);
    expect(findings(sending(granted, [{ source: 'purpose', target: 'purpose' }]))).toEqual([]);
  });

  it('has a name, a message as well as a signal', () => {
    const unnamed = { ...granted, name: { literal: 'tell' } };
    expect(findings(throwing(unnamed))).toEqual(['error MESSAGE_UNNAMED tell']);
    expect(findings(throwing({ kind: 'signal', name: { literal: 'tell' } }))).toEqual(['error MESSAGE_UNNAMED tell']);
    expect(findings(throwing({ kind: 'signal', name: { literal: 'flood' } }))).toEqual([]);
  });

  it('without a key goes to anybody', () => {
    expect(findings(throwing({ kind: 'message', name: { literal: 'granted' } }))).toEqual([
      'warning MESSAGE_UNADDRESSED tell',
    ]);
  });

  it.each([
    ['what an event carries', throwing({ ...granted, variables: [{ source: 'purpose + nik', target: 'x' }] })],
    ['what a send task carries', sending(granted, [{ source: 'nik', target: 'x' }])],
    ['its name', throwing({ ...granted, name: { feel: '"granted " + nik' } })],
  ])('has nothing personal in %s', (_what, element) => {
    expect(findings(element)).toEqual(['error MESSAGE_PERSONAL tell']);
  });

  it('that a worker sends is the business of the worker', () => {
    expect(
      findings(throwing({ kind: 'message', name: { literal: 'tell' }, job: { type: 'message', parameters: {} } })),
    ).toEqual([]);
  });
});
