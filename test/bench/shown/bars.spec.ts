import type { Bar, Picture } from './bars.mjs';
import { drawBars, told } from './bars.mjs';

const bar = (label: string, value: number | null): Bar => ({ label, value, unit: 'ms', tone: 'ours' });
const picture = (...panels: readonly (readonly Bar[])[]): Picture => ({
  title: 'A title',
  subtitle: 'And what it is about',
  panels: panels.map((bars, index) => ({ title: `Panel ${String(index)}`, bars })),
});

/** Length and value of every bar, panel by panel. */
const barsOf = (svg: string): readonly (readonly { readonly length: number; readonly value: number }[])[] =>
  svg
    .split('<g data-panel')
    .slice(1)
    .map((panel) =>
      [...panel.matchAll(/width="([\d.]+)"[^>]* data-value="([\d.]+)"/g)].map(([, length, value]) => ({
        length: Number(length),
        value: Number(value),
      })),
    );

describe('a picture of bars', () => {
  it('draws each as long as its value, from zero, within a panel', () => {
    const [first = [], second = []] = barsOf(
      drawBars(picture([bar('a', 1), bar('b', 2.5), bar('c', 40)], [bar('d', 7), bar('e', 3.5)])),
    );
    const [a, b, c] = first;
    expect(first.map(({ value }) => value)).toEqual([1, 2.5, 40]);
    expect((b?.length ?? 0) / (a?.length ?? 0)).toBeCloseTo(2.5, 1);
    expect((c?.length ?? 0) / (b?.length ?? 0)).toBeCloseTo(16, 1);
    expect((second[0]?.length ?? 0) / (second[1]?.length ?? 0)).toBeCloseTo(2, 1);
  });

  it('gives the longest of each panel the whole room', () => {
    const lengths = barsOf(drawBars(picture([bar('a', 0.001)], [bar('b', 9_000), bar('c', 1)])));
    expect(lengths[0]?.[0]?.length).toBe(lengths[1]?.[0]?.length);
  });

  it('says what was not measured, and draws nothing for it', () => {
    const svg = drawBars(picture([bar('a', 2), bar('never run', null)]));
    expect(barsOf(svg)).toEqual([[expect.objectContaining({ value: 2 })]]);
    expect(svg).toMatch(/>never run<\/text><text [^>]*>not measured</);
  });

  it('tells whoever cannot see it every figure', () => {
    const svg = drawBars(picture([bar('complete <task>', 1.234)]));
    expect(svg).toContain('<desc id="d">Panel 0, complete &lt;task&gt;: 1.23 ms.</desc>');
  });

  it('is made of whole elements', () => {
    const svg = drawBars(picture([bar('a & b', 1), bar('c', null)]));
    const opened = [...svg.matchAll(/<([a-z]+)(?=[\s>])[^>]*?(\/?)>/g)].filter(([, , closed]) => closed === '');
    expect([...svg.matchAll(/<\/[a-z]+>/g)].length).toBe(opened.length);
    expect(svg).not.toMatch(/NaN|undefined|& /);
  });
});

it.each([
  [0.0456, '0.0456'],
  [12.345, '12.3'],
  [99.96, '100'],
  [1_234.5, '1,235'],
  [10_000_000, '10,000,000'],
])('%d is told as %s', (value, text) => {
  expect(told(value)).toBe(text);
});
