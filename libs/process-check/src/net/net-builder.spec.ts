import { NetBuilder, nowhere, together } from './net-builder.js';

const nothing = { gives: [], reaches: [] };
const told = (element: string) => [{ element, flows: [] }];

describe('a place', () => {
  it('is known by its name', () => {
    const builder = new NetBuilder();
    const first = builder.place({ name: 'on f1', element: 't1', flow: 'f1' });
    expect(builder.place({ name: 'on f1', element: 'other' })).toBe(first);
    expect(builder.place({ name: 'on f2', element: 't1' })).not.toBe(first);
    expect(builder.net(nowhere, () => 0).places).toEqual([
      { kind: 'mark', element: 'ended', group: 0 },
      { kind: 'token', element: 't1', group: 1, flow: 'f1' },
      { kind: 'token', element: 't1', group: 2 },
    ]);
  });

  it('shares its room with those of the same word, else has one of its own', () => {
    const builder = new NetBuilder();
    builder.place({ name: 'a', element: 't', room: 'in t' });
    builder.place({ name: 'b', element: 't', room: 'in t' });
    builder.place({ name: 'c', element: 't' });
    builder.place({ name: 'd', element: 't', room: 'c' });
    expect(builder.net(nowhere, () => 0).places.map(({ group }) => group)).toEqual([0, 1, 1, 2, 2]);
  });

  it('has what was asked of it, and nothing else', () => {
    const builder = new NetBuilder();
    const trouble = { code: 'DEADLOCK', element: 'x' } as const;
    builder.place({ name: 'a', element: 't', kind: 'leaving', trouble, isAskedFor: true });
    builder.place({ name: 'b', element: 't', isAskedFor: false });
    expect(builder.net(nowhere, () => 0).places.slice(1)).toEqual([
      { kind: 'leaving', element: 't', group: 1, trouble, isAskedFor: true },
      { kind: 'token', element: 't', group: 2 },
    ]);
  });
});

describe('a mark', () => {
  const marked = (ask: (builder: NetBuilder, mark: number) => void): readonly number[] => {
    const builder = new NetBuilder();
    const mark = builder.mark('done');
    builder.move({ takes: [], ...nothing, sets: [mark], tells: [] });
    ask(builder, mark);
    return builder.net(nowhere, () => 0).moves[0]?.sets ?? [];
  };

  it('that nobody asks for is not set', () => {
    expect(marked(() => undefined)).toEqual([]);
  });

  it.each<[string, (builder: NetBuilder, mark: number) => void]>([
    ['is needed', (builder, mark) => builder.move({ takes: [], ...nothing, tells: [], needs: [mark] })],
    ['is to be set once', (builder, mark) => builder.move({ takes: [], ...nothing, tells: [], once: mark })],
    [
      'is watched',
      (builder, mark) => builder.move({ takes: [], ...nothing, tells: [], watches: [{ mark, reaches: 'x' }] }),
    ],
    ['is told', (builder) => builder.toldMark('done')],
  ])('that %s is set', (_what, ask) => {
    expect(marked(ask)).toEqual([1]);
  });

  it('of an end is set always, and comes first', () => {
    const builder = new NetBuilder();
    builder.move({ takes: [], ...nothing, sets: [builder.ended], tells: told('e') });
    const net = builder.net(nowhere, () => 0);
    expect([net.ended, net.places[0]?.kind, net.moves[0]?.sets]).toEqual([0, 'mark', [0]]);
  });

  it('is the same each time it is named', () => {
    const builder = new NetBuilder();
    expect(builder.toldMark('done')).toBe(builder.mark('done'));
  });
});

describe('a net', () => {
  it('begins where it is told, and sets nothing unless it is told', () => {
    const builder = new NetBuilder();
    const a = builder.place({ name: 'a', element: 't' });
    builder.move({ takes: [a], gives: [], reaches: ['y'], tells: told('t') });
    const net = builder.net({ gives: [a], reaches: ['t'] }, () => 0);
    expect([net.start, net.opens]).toEqual([[a], ['t']]);
    expect(net.moves).toEqual([{ takes: [a], gives: [], sets: [], reaches: ['y'], tells: told('t') }]);
  });

  it('asks for every inclusive join and place what can be reached', () => {
    const builder = new NetBuilder();
    const a = builder.place({ name: 'a', element: 't' });
    builder.join({ element: 'o', incoming: [a], choices: [{ ...nothing, sets: [], tells: told('o') }] });
    const { joins } = builder.net(nowhere, (join, place) => (join.element === 'o' && place.element === 't' ? 5 : 0));
    expect(joins).toEqual([
      { element: 'o', incoming: [a], choices: [{ ...nothing, sets: [], tells: told('o') }], reach: [0, 5] },
    ]);
  });
});

it('arrivals together are all that they give and reach', () => {
  expect(
    together([{ gives: [1], reaches: ['a'], flows: ['f'] }, nowhere, { gives: [2, 1], reaches: ['b'], flows: ['g'] }]),
  ).toEqual({
    gives: [1, 2, 1],
    reaches: ['a', 'b'],
    flows: ['f', 'g'],
  });
});
