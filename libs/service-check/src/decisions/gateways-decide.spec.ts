import type { DecisionTable } from '@alur/expressions';
import type { Field } from '@alur/forms';
import { draw, drawProcess } from '@alur/testing';
import { choice, number, plain, serviceOf, twoVillages } from '../sample/service-of.js';
import { gatewaysDecide } from './gateways-decide.js';

const { end, exclusive, ruleTask, start, userTask } = draw;

interface Chosen {
  readonly fields?: readonly Field[];
  readonly tasks?: Readonly<Record<string, readonly Field[]>>;
  readonly gateway?: draw.Drawing['elements'][string];
  readonly conditions: readonly (string | undefined)[];
  /** Between the start and the choice. */
  readonly before?: draw.Drawing['elements'];
  readonly decisions?: readonly DecisionTable[];
}

/** What is said of one choice between ways to one end each. */
function told({ gateway = exclusive(), conditions, before = {}, fields = [], tasks = {}, decisions = [] }: Chosen) {
  const way = ['s', ...Object.keys(before), 'g'];
  const process = drawProcess({
    id: 'p',
    elements: {
      s: start(),
      ...before,
      g: gateway,
      ...Object.fromEntries(conditions.map((_one, at) => [`e${String(at)}`, end()])),
    },
    flows: [
      ...way.slice(1).map((id, at) => [way[at] ?? '', id] as const),
      ...conditions.map((condition, at) =>
        condition === undefined ? (['g', `e${String(at)}`] as const) : (['g', `e${String(at)}`, condition] as const),
      ),
    ],
  });
  return gatewaysDecide(serviceOf({ process, fields, tasks, decisions }), twoVillages).map(
    ({ severity, code, element = '', message }) =>
      `${severity} ${code} ${element} ${/bila ([^,;]+)/.exec(message)?.[1] ?? ''}`.trim(),
  );
}

const colour = choice('warna', ['merah', 'biru']);

describe('a choice without a default flow', () => {
  const decided: readonly (readonly [string, Chosen])[] = [
    ['every option is named', { fields: [colour], conditions: ['warna = "merah"', 'warna = "biru"'] }],
    ['the rest is everything else', { fields: [colour], conditions: ['warna = "merah"', 'warna != "merah"'] }],
    [
      'bounds of the form close the gap',
      { fields: [number('n', { min: 1, max: 9 })], conditions: ['n in [1..4]', 'n > 4'] },
    ],
    ['whole numbers leave nothing between', { fields: [number('n')], conditions: ['n <= 4', 'n >= 5'] }],
    [
      'dates',
      {
        fields: [plain('lahir', 'date')],
        conditions: ['date(lahir) < date("2000-01-01")', 'date(lahir) >= date("2000-01-01")'],
      },
    ],
    [
      'both kinds of village',
      { fields: [plain('desa', 'village')], conditions: ['desa_kind = "desa"', 'desa_kind = "kelurahan"'] },
    ],
    [
      'every village',
      { fields: [plain('desa', 'village')], conditions: ['desa_office = "kel-sisir"', 'desa_kind = "desa"'] },
    ],
    [
      'a question that is asked only of some',
      {
        fields: [colour, number('n', { min: 0, showWhen: { field: 'warna', op: 'equals', value: 'merah' } })],
        conditions: ['warna = "biru"', 'n < 5', 'n >= 5'],
      },
    ],
    [
      'an answer of a task before it',
      { tasks: { t: [colour] }, before: { t: userTask() }, conditions: ['warna = "merah"', 'warna = "biru"'] },
    ],
    ['a null is named', { fields: [number('n', { required: false })], conditions: ['n = null', 'n <= 0', 'n > 0'] }],
    [
      'text and all other text',
      { fields: [plain('kota', 'text')], conditions: ['kota = "Batu"', 'not(kota = "Batu")'] },
    ],
    [
      'one way always open',
      { fields: [colour], conditions: ['warna = "merah"', undefined], gateway: { type: 'inclusiveGateway' } },
    ],
    [
      'a step with ways of its own, one of them without condition',
      { fields: [colour], conditions: ['warna = "merah"', undefined], gateway: userTask() },
    ],
  ];
  it.each(decided)('decides: %s', (_what, chosen) => {
    expect(told(chosen).filter((one) => !one.startsWith('warning GATEWAY_OVERLAP'))).toEqual([]);
  });

  const open: readonly (readonly [string, Chosen, string])[] = [
    [
      'an option is forgotten',
      { fields: [choice('warna', ['merah', 'biru', 'hijau'])], conditions: ['warna = "merah"', 'warna = "biru"'] },
      'warna hijau',
    ],
    [
      'the question may be left out',
      {
        fields: [choice('warna', ['merah', 'biru'], { required: false })],
        conditions: ['warna = "merah"', 'warna = "biru"'],
      },
      'warna kosong',
    ],
    [
      'the question is asked only of some',
      {
        fields: [colour, number('n', { showWhen: { field: 'warna', op: 'equals', value: 'merah' } })],
        conditions: ['n <= 5', 'n > 5'],
      },
      'n kosong dan warna biru',
    ],
    [
      'the answer comes later',
      { tasks: { t: [colour] }, conditions: ['warna = "merah"', 'warna = "biru"'] },
      'warna kosong',
    ],
    ['a bound is out', { fields: [number('n', { min: 0, max: 9 })], conditions: ['n < 4', 'n > 4'] }, 'n 4'],
    [
      'a day is out',
      {
        fields: [plain('lahir', 'date')],
        conditions: ['date(lahir) < date("2000-01-01")', 'date(lahir) > date("2000-01-01")'],
      },
      'lahir 1 Januari 2000',
    ],
    [
      'other text',
      { fields: [plain('kota', 'text')], conditions: ['kota = "Batu"', 'kota = "Malang"'] },
      'kota berisi nilai lain',
    ],
    [
      'a step whose ways all have conditions',
      { fields: [colour], conditions: ['warna = "merah"', 'warna = "merah"'], gateway: userTask() },
      'warna biru',
    ],
    [
      'an inclusive gateway',
      { fields: [colour], conditions: ['warna = "merah"', 'warna = "merah"'], gateway: { type: 'inclusiveGateway' } },
      'warna biru',
    ],
    ['a single way with a condition', { fields: [colour], conditions: ['warna = "merah"'] }, 'warna biru'],
  ];
  it.each(open)('does not: %s', (_what, chosen, example) => {
    expect(told(chosen)).toContain(`error GATEWAY_NO_DEFAULT g ${example}`);
  });

  it.each([
    ['names compared with each other', ['a < b', 'a >= b']],
    ['arithmetic', ['a + 1 > 3', 'a + 1 <= 3']],
    ['the clock', ['a > 1 and today() > date("2026-01-01")', 'a <= 1 or today() <= date("2026-01-01")']],
  ])('is not proved: %s', (_what, conditions) => {
    expect(told({ fields: [number('a'), number('b')], conditions })).toEqual(['error GATEWAY_NO_DEFAULT g']);
  });
});

it('a choice between many ways by many values is not proved', () => {
  const options = Array.from({ length: 130 }, (_one, at) => `o${String(at)}`);
  const fields = [choice('a', options), choice('b', options)];
  const asking = (ways: number): readonly string[] =>
    told({ fields, conditions: Array.from({ length: ways }, () => 'a = "o0" or b != "o0"') });
  expect(asking(2)).toContain('error GATEWAY_NO_DEFAULT g a o1 dan b o0');
  expect(asking(13)).toEqual(['error GATEWAY_NO_DEFAULT g']);
});

describe('with a default flow', () => {
  const gateway = exclusive('e1');

  it('nothing can be missed', () => {
    expect(told({ fields: [colour], gateway, conditions: ['warna = "merah"', undefined] })).toEqual([]);
  });

  it('a condition that no answer fulfils is still told', () => {
    expect(told({ fields: [colour], gateway, conditions: ['warna = "marah"', undefined] })).toEqual([
      'error FLOW_NEVER_TAKEN g--e0',
    ]);
    expect(told({ fields: [number('n', { max: 9 })], gateway, conditions: ['n > 10', undefined] })).toEqual([
      'error FLOW_NEVER_TAKEN g--e0',
    ]);
  });

  it('two that can hold at once are warned of, where the order decides', () => {
    const three: Chosen = { fields: [number('n')], conditions: ['n > 10', undefined, 'n > 5'], gateway };
    expect(told(three)).toEqual(['warning GATEWAY_OVERLAP g n 11']);
    expect(told({ ...three, gateway: { type: 'inclusiveGateway', elseTo: 'e1' } })).toEqual([]);
  });
});

describe('a way without a condition', () => {
  it('is taken before its default and whatever is drawn after it', () => {
    expect(told({ gateway: exclusive('e1'), conditions: [undefined, undefined] })).toEqual([
      'error FLOW_NEVER_TAKEN g--e1',
    ]);
    expect(told({ fields: [colour], conditions: ['warna = "merah"', undefined, 'warna = "biru"', undefined] })).toEqual(
      ['error FLOW_NEVER_TAKEN g--e2', 'error FLOW_NEVER_TAKEN g--e3'],
    );
  });

  it('drawn last takes the rest, and beside others of an inclusive gateway it goes along', () => {
    expect(told({ fields: [colour], conditions: ['warna = "merah"', undefined] })).toEqual([
      'warning GATEWAY_OVERLAP g warna merah',
    ]);
    expect(told({ conditions: [undefined, undefined], gateway: { type: 'inclusiveGateway' } })).toEqual([]);
  });
});

it('what holds whatever is answered is told so', () => {
  const process = drawProcess({
    id: 'p',
    elements: { s: start(), g: exclusive(), e0: end(), e1: end() },
    flows: [
      ['s', 'g'],
      ['g', 'e0', 'true'],
      ['g', 'e1', 'true'],
    ],
  });
  const [said] = gatewaysDecide(serviceOf({ process, fields: [], tasks: {}, decisions: [] }), twoVillages);
  expect(said?.message).toContain('sama-sama berlaku apa pun isiannya; yang dipakai');
});

describe('after a decision table', () => {
  const table: DecisionTable = {
    id: 'd',
    name: 'D',
    hitPolicy: 'UNIQUE',
    inputs: [{ label: 'Warna', expression: 'warna' }],
    outputs: [{ name: 'hasil' }],
    rules: [
      { id: 'r1', when: ['"merah"'], then: ['"ya"'] },
      { id: 'r2', when: ['"biru"'], then: ['"tidak"'] },
    ],
  };
  const before = { d: ruleTask('d', 'hasil') };
  const after = (decisions: readonly DecisionTable[], conditions = ['hasil = "ya"', 'hasil = "tidak"']) =>
    told({ fields: [colour], before, decisions, conditions });

  it('its answers are all there are', () => {
    expect(after([table])).toEqual([]);
    expect(after([table], ['hasil = "ya"', 'hasil = "tidk"'])).toEqual([
      'error GATEWAY_NO_DEFAULT g "hasil" tidak',
      'error FLOW_NEVER_TAKEN g--e1',
    ]);
  });

  it('and nothing, where it does not always answer', () => {
    expect(after([{ ...table, rules: table.rules.slice(0, 1) }], ['hasil = "ya"'])).toEqual([
      'error GATEWAY_NO_DEFAULT g "hasil" kosong',
    ]);
  });

  it('of what it computes nothing is known', () => {
    const computed = { ...table, rules: table.rules.map((rule) => ({ ...rule, then: ['warna'] })) };
    expect(after([computed])).toEqual(['error GATEWAY_NO_DEFAULT g "hasil" berisi nilai lain']);
  });
});
