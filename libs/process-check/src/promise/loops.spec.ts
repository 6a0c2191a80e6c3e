import type { Graph, Part } from './loops.js';
import { partsFrom } from './loops.js';

/** `a>b>c, c>a`: each arrow is a flow by the name of its ends. */
function graph(text: string): Graph {
  const onward = new Map<string, { to: string; flow: string }[]>();
  for (const chain of text.split(', ')) {
    const ids = chain.split('>');
    for (const id of ids) if (!onward.has(id)) onward.set(id, []);
    ids.slice(1).forEach((to, index) => onward.get(ids[index] ?? '')?.push({ to, flow: `${ids[index] ?? ''}-${to}` }));
  }
  return onward;
}

/** Steps in order; a loop in brackets behind its head, with the flows that lead back to it. */
const shown = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'step') return part.id;
      const back = part.back.map(({ from, flow }) => `${from}:${flow}`).join(' ');
      return `${part.head}(${shown(part.body)} | ${back} | ${[...part.members].sort().join('')})`;
    })
    .join(' ');
const parts = (text: string, ...starts: readonly string[]) =>
  shown(partsFrom(graph(text), starts.length > 0 ? starts : ['a']));

describe('a drawing in order', () => {
  it.each<[string, string, string]>([
    ['is its steps', 'a>b>c', 'a b c'],
    ['puts behind a choice what both ways lead to', 'a>b>d, a>c>d', 'a c b d'],
    ['leaves out what nothing leads to', 'a>b, x>b', 'a b'],
    ['leaves out ways that lead nowhere', 'a>b, x>y', 'a b'],
  ])('%s', (_what, text, order) => {
    expect(parts(text)).toBe(order);
  });

  it('begins at every start', () => {
    expect(parts('a>c, b>c', 'a', 'b')).toBe('b a c');
  });

  it('goes nowhere by a way to what is not in it', () => {
    const inside: Graph = new Map([['a', [{ to: 'elsewhere', flow: 'f' }]]]);
    expect(shown(partsFrom(inside, ['a']))).toBe('a');
  });
});

describe('a loop', () => {
  it.each<[string, string, string]>([
    ['is one step that leads to itself', 'a>b>b, b>c', 'a b(b | b:b-b | b) c'],
    ['is steps that lead back', 'a>b>c>d, c>b', 'a b(b c | c:c-b | bc) d'],
    ['may lead back from several places', 'a>b>c>d>e, c>b, d>b', 'a b(b c d | c:c-b d:d-b | bcd) e'],
    ['may have a loop in it', 'a>b>c>d>e>f, d>c, e>b', 'a b(b c(c d | d:d-c | cd) e | e:e-b | bcde) f'],
    ['may come after another', 'a>b>b, b>c>c, c>d', 'a b(b | b:b-b | b) c(c | c:c-c | c) d'],
    ['may begin at the start', 'a>b>a, b>c', 'a(a b | b:b-a | ab) c'],
    ['has its head where it is entered', 'z>a, a>y>c, c>b>d, d>c, d>e', 'a y c(c b d | d:d-c | bcd) e'],
    ['entered in two places has the first in the drawing as its head', 'a>b>c>d, a>c, c>b', 'a b(b c | c:c-b | bc) d'],
    ['entered in two places, of which the second is drawn first', 'a>c, a>b, b>c>b, c>d', 'a c(c b | b:b-c | bc) d'],
  ])('%s', (_what, text, order) => {
    expect(parts(text)).toBe(order);
  });

  it('has its head at the start, where it begins inside', () => {
    expect(parts('b>c>b, c>d', 'c')).toBe('c(c b | b:b-c | bc) d');
  });
});
