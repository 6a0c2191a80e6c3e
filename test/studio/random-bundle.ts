// Bundles as chance breaks them: files of a whole service with parts dropped, swapped, cut, or filled with what nobody means.
import fc from 'fast-check';
import type { BundleFiles } from '@alur/studio';

interface Change {
  readonly file: number;
  readonly at: number;
  readonly other: number;
  readonly kind: (typeof kinds)[number];
}

const kinds = [
  'drop-line',
  'drop-file',
  'cut',
  'swap-lines',
  'odd-text',
  'huge',
  'retype',
  'swap-ids',
  'indent',
] as const;

const odd = [
  '\u0000',
  '\u202e',
  '\u{1F600}',
  '"',
  "'",
  '{{',
  '<!--',
  ']]>',
  '*a',
  '&a',
  '%',
  '\t',
  ': :',
  '- - -',
  '\uFEFF',
  '__proto__',
  'constructor',
];

const change: fc.Arbitrary<Change> = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  other: fc.nat(),
  kind: fc.constantFrom(...kinds),
});

export const changes = fc.array(change, { minLength: 1, maxLength: 4 });

export const broken = (files: BundleFiles, some: readonly Change[]): BundleFiles =>
  some.reduce<BundleFiles>((before, one) => {
    const names = Object.keys(before).sort();
    const name = names[one.file % Math.max(1, names.length)];
    if (name === undefined) return before;
    if (one.kind === 'drop-file') return Object.fromEntries(Object.entries(before).filter(([path]) => path !== name));
    return { ...before, [name]: brokenText(before[name] ?? '', one) };
  }, files);

function brokenText(text: string, { at, other, kind }: Change): string {
  const lines = text.split('\n');
  const [here, there] = [at % lines.length, other % lines.length];
  const line = lines[here] ?? '';
  const replaced = (more: readonly string[]): string =>
    [...lines.slice(0, here), ...more, ...lines.slice(here + 1)].join('\n');
  switch (kind) {
    case 'drop-line':
      return replaced([]);
    case 'cut':
      return text.slice(0, at % (text.length + 1));
    case 'swap-lines':
      return lines.map((one, index) => (index === here ? lines[there] : index === there ? line : one)).join('\n');
    case 'odd-text':
      return `${text.slice(0, at % (text.length + 1))}${odd[other % odd.length] ?? ''}${text.slice(at % (text.length + 1))}`;
    case 'huge':
      return replaced([line.replace(/[^:<>=\s"]+(?=["\s]*>?$)/u, '9'.repeat(400 + (other % 4000)))]);
    case 'retype':
      return replaced([line.replace(/: .*$/u, [': 7', ': []', ': {}', ': null', ': true', ':'][other % 6] ?? ':')]);
    case 'swap-ids': {
      const ids = [...text.matchAll(/\b[a-z]+(?:[-_][a-z]+)+\b/gu)].map(([id]) => id);
      const [from, to] = [ids[at % Math.max(1, ids.length)], ids[other % Math.max(1, ids.length)]];
      return from === undefined || to === undefined ? text : text.replace(from, to);
    }
    case 'indent':
      return replaced([other % 2 === 0 ? `  ${line}` : line.replace(/^ {2}/u, '')]);
    case 'drop-file':
      return text;
  }
}
