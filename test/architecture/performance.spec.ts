// No figure about speed that nobody measured: page and pictures are written from the kept results, and a miss has its reason.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { read, root } from './repository.js';

const check = (script: string): string =>
  execFileSync(process.execPath, [join(root, 'test/bench', script), '--check'], { encoding: 'utf8', cwd: root });

it('docs/performance.md says what the results say, and what limits every miss', () => {
  expect(check('tables.mjs')).toBe('');
});

it('the pictures show what the results say', () => {
  expect(check('pictures.mjs')).toBe('');
});

it('outside of what is written from the results, docs/performance.md names no figure', () => {
  const own = read('docs/performance.md')
    .replace(/<!-- (\w+) -->[^]*?<!-- \/\1 -->/g, '')
    .replace(/```[^]*?```|`[^`]*`/g, '');
  const figures = /\d[\d.,]*\s?(ms|µs|s|%|x|times|[kMG]?B|bytes|per second)\b/g;
  expect('took 3.5 ms'.match(figures)).not.toBeNull();
  expect(own.match(figures) ?? []).toEqual([]);
});
