import type { Outcome } from '@alur/service';
import { draw, drawProcess } from '@alur/testing';
import { plain, serviceOf, twoVillages } from '../sample/service-of.js';
import { everyEndAnswers } from './every-end-answers.js';

const { end, exclusive, serviceTask, start, userTask } = draw;
const outcomes: readonly Outcome[] = [
  { id: 'granted', kind: 'granted', title: 'Terbit', text: 'Unduh.' },
  { id: 'refused', kind: 'refused', title: 'Ditolak', text: 'Baca.', ground: 'dasar', reason: 'alasan' },
];
const tasks = { t: [plain('dasar', 'text'), plain('alasan', 'text')] };

const told = (elements: draw.Drawing['elements'], flows: draw.Drawing['flows']) =>
  everyEndAnswers(serviceOf({ process: drawProcess({ id: 'p', elements, flows }), tasks, outcomes }), twoVillages).map(
    ({ severity, code, element = '' }) => `${severity} ${code} ${element}`.trim(),
  );

describe('a refusal', () => {
  const elements = { s: start(), x: exclusive(), t: userTask(), no: end('refused'), yes: end('granted') };

  it('has its ground and reason on every way to it', () => {
    expect(
      told(elements, [
        ['s', 'x'],
        ['x', 't'],
        ['t', 'no'],
        ['x', 'yes'],
      ]),
    ).toEqual([]);
    expect(
      told(elements, [
        ['s', 'x'],
        ['x', 't'],
        ['t', 'no'],
        ['x', 'no'],
      ]),
    ).toEqual(['error REFUSAL_UNEXPLAINED no']);
  });
});

describe('a grant', () => {
  const elements = {
    s: start(),
    x: exclusive(),
    y: exclusive(),
    l: serviceTask('letter'),
    m: serviceTask('letter'),
    yes: end('granted'),
  };

  it('has one of the letters, where the service issues any', () => {
    expect(
      told(elements, [
        ['s', 'x'],
        ['x', 'l'],
        ['x', 'm'],
        ['l', 'y'],
        ['m', 'y'],
        ['y', 'yes'],
      ]),
    ).toEqual([]);
    expect(
      told(elements, [
        ['s', 'x'],
        ['x', 'l'],
        ['x', 'y'],
        ['l', 'y'],
        ['y', 'yes'],
      ]),
    ).toEqual(['error GRANTED_WITHOUT_LETTER yes']);
    expect(told({ s: start(), yes: end('granted') }, [['s', 'yes']])).toEqual([]);
  });
});

it('a process with too many ways is not said to answer', () => {
  const many = Array.from({ length: 14 }, (_one, at) => `e${String(at)}`);
  const elements: draw.Drawing['elements'] = {
    s: start(),
    o: { type: 'inclusiveGateway' },
    ...Object.fromEntries(many.map((id) => [id, end('granted')])),
  };
  expect(told(elements, [['s', 'o'], ...many.map((id) => ['o', id, 'true'] as const)])).toEqual([
    'warning ANSWER_UNPROVED',
  ]);
});
