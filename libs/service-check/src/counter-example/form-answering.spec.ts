import type { DecisionTable } from '@alur/expressions';
import type { Field, ItemField } from '@alur/forms';
import type { JsonObject } from '@alur/kernel';
import type { Asking, Wish } from '@alur/process-check';
import type { ServiceVersion } from '@alur/scenarios';
import { draw, drawProcess } from '@alur/testing';
import { choice, number, plain, serviceOf } from '../sample/service-of.js';
import { smallCity } from '../sample/small-city.js';
import { FormAnswering } from './form-answering.js';

const { end, start } = draw;

const size: DecisionTable = {
  id: 'size',
  name: 'Ukuran',
  hitPolicy: 'UNIQUE',
  inputs: [
    { label: 'Jenis', expression: 'kind' },
    { label: 'Orang', expression: 'people' },
  ],
  outputs: [{ name: 'size' }],
  rules: [
    { id: '1', when: ['"market"', '-'], then: ['"large"'] },
    { id: '2', when: ['"party"', '[100..200]'], then: ['"middle"'] },
    { id: '3', when: ['"party"', '> 200'], then: ['"large"'] },
    { id: '4', when: ['"party"', '< 100'], then: ['"small"'] },
  ],
};

const fields = [
  plain('village', 'village'),
  plain('rt', 'rt'),
  plain('rw', 'rt'),
  choice('kind', ['party', 'market']),
  number('people', { min: 1, max: 5000, showWhen: { field: 'kind', op: 'equals', value: 'party' } }),
  plain('note', 'text', { required: false }),
  { ...choice('needs', ['road', 'stage', 'sound'], { required: false }), type: 'several' } as Field,
  {
    id: 'stands',
    type: 'group',
    label: 'Lapak',
    itemLabel: 'lapak',
    class: 'none',
    required: false,
    fields: [plain('stand', 'text'), choice('goods', ['food', 'toys'])] as readonly ItemField[],
    max: 9,
  } as const,
];

const process = drawProcess({
  id: 'p',
  elements: {
    s: start(),
    t: { type: 'userTask', participant: 'neighbour' },
    d: { type: 'businessRuleTask', decisionId: 'size', resultVariable: 'size' },
    f: { type: 'scriptTask', expression: 'if size = "large" then people * 2 else 0', resultVariable: 'fee' },
    e: end('granted'),
  },
  flows: [
    ['s', 't'],
    ['t', 'd'],
    ['d', 'f'],
    ['f', 'e'],
  ],
});

const bundle = {
  ...serviceOf({ process, fields, tasks: { t: [choice('answer', ['yes', 'no'])] }, decisions: [size] }),
  participants: {
    neighbour: {
      id: 'neighbour',
      name: 'Ketua RT',
      agency: { feel: 'village_office' },
      role: { literal: 'rt' },
      scope: { feel: 'rw + "/" + rt' },
      sees: 'all' as const,
    },
  },
};
const answering = new FormAnswering({ bundle, city: smallCity } as unknown as ServiceVersion, '2026-11-23');

const answer = (wishes: readonly (readonly [text: string, holds?: boolean])[], more: Partial<Asking> = {}) =>
  answering.answer({
    by: { kind: 'start' },
    given: {},
    fixed: {},
    wishes: wishes.map(([text, holds = true]): Wish => ({ text, holds })),
    ...more,
  });

describe('answers at the start', () => {
  it('are whole, short, and of somebody whose neighbourhood has its officer', () => {
    expect(answer([])).toEqual({ village: '35.79.01.1001', rt: '001', rw: '001', kind: 'party', people: 1 });
  });

  it('make a decision table come out as wished, by the values in its cells', () => {
    expect(answer([['size = "middle"']])).toMatchObject({ kind: 'party', people: 100 });
    expect(
      answer([
        ['size = "large"', true],
        ['kind = "market"', false],
      ]),
    ).toMatchObject({ kind: 'party', people: 201 });
    expect(answer([['size = "small"', false]])).toMatchObject({ kind: 'party', people: 100 });
  });

  it('reach through a script behind the table', () => {
    expect(answer([['fee = 402']])).toMatchObject({ kind: 'party', people: 201 });
  });

  it('choose the village for its facts', () => {
    expect(answer([['village_kind = "desa"']])).toMatchObject({ village: '35.79.01.2001' });
  });

  it('leave out what is not asked then', () => {
    expect(answer([['kind = "market"']])).not.toHaveProperty('people');
    expect(answer([['note = "mendesak"']])).toMatchObject({ note: 'mendesak' });
  });

  it('are as many of a list, and such, as is wished', () => {
    const stand = { stand: 'Contoh isian', goods: 'food' };
    expect(answer([['count(stands) > 2']])).toMatchObject({ stands: [stand, stand, stand] });
    expect(answer([['count(stands) = 9']])?.['stands']).toHaveLength(9);
    expect(answer([['count(stands) > 9']])).toBeUndefined();
    expect(answer([['some one in stands satisfies one.goods = "toys"']])).toMatchObject({
      stands: [{ goods: 'toys' }],
    });
    expect(answer([['list contains(needs, "sound")']])).toMatchObject({ needs: ['sound'] });
    expect(answer([['count(needs) = 2']])).toMatchObject({ needs: ['road', 'stage'] });
  });

  it('give an office up before they give a wish up', () => {
    expect(answer([['rt = "017"']])).toMatchObject({ rt: '017' });
  });

  it('are none where no answer is as wished', () => {
    expect(answer([['kind = "parade"']])).toBeUndefined();
    expect(answer([['people > 5000']])).toBeUndefined();
    expect(answer([['size = "middle"'], ['kind = "market"']])).toBeUndefined();
    expect(answer([['size = ']])).toBeUndefined();
  });
});

describe('answers of a task', () => {
  const given: JsonObject = { village: '35.79.01.1001', rt: '001', rw: '001', kind: 'party', people: 150 };
  const task = { by: { kind: 'task', element: 't' }, given } as const;

  it('are its own, whatever else was answered', () => {
    expect(answer([], task)).toEqual({ answer: 'yes' });
    expect(answer([['answer = "no" and people > 100']], task)).toEqual({ answer: 'no' });
    expect(answer([['people > 1000']], task)).toBeUndefined();
  });

  it('are known to be asked by whom', () => {
    expect(answering.askersOf('answer = "no" and fee > 4')).toEqual(['start', { task: 't' }]);
    expect(answering.askersOf('village_kind = "desa"')).toEqual(['start']);
    expect(answering.askersOf('paid')).toEqual([]);
  });
});

it('what nobody is asked and nothing computes comes from whatever happens', () => {
  const job = { by: { kind: 'other' }, given: { kind: 'party' } } as const;
  expect(answer([['paid = true']], job)).toEqual({ paid: true });
  expect(answer([['kind = "market"']], job)).toBeUndefined();
  expect(answer([], { ...job, fixed: { order: 'A-1', kind: 'market' } })).toEqual({ order: 'A-1' });
});
