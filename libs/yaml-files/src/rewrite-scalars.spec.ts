import { rewriteScalars } from './rewrite-scalars.js';

const changed = (text: string, to = 'baru'): string => {
  const next = rewriteScalars(text, (place) => (place.text === 'lama' ? to : place.text));
  return next.ok ? next.value : next.error;
};

describe('words of a YAML file', () => {
  it('are replaced where they stand, and nothing else moves', () => {
    const text = '# lama\na:   lama # lama\nb: { lama: "lama", c: [ lama,lama2 ] }\n\n---\n  - \'lama\'\n';
    expect(changed(text)).toBe(
      '# lama\na:   baru # lama\nb: { baru: "baru", c: [ baru,lama2 ] }\n\n---\n  - \'baru\'\n',
    );
  });

  it.each(['yes', 'a: b', '1', '[', 'x # y'])('are quoted where they would be read as something else: %s', (to) => {
    expect(changed('a: lama\n', to)).toBe(`a: ${JSON.stringify(to)}\n`);
  });

  it('are left alone in a text that is no YAML', () => {
    expect(changed('a: [')).toBe('YAML_INVALID');
  });

  it('are told by their path, keys apart', () => {
    const seen: unknown[] = [];
    rewriteScalars('a:\n  - b: c\n', ({ path, text, isKey }) => {
      seen.push([path.join('/'), text, isKey]);
      return text;
    });
    expect(seen).toEqual([
      ['a', 'a', true],
      ['a/0/b', 'b', true],
      ['a/0/b', 'c', false],
    ]);
  });
});
