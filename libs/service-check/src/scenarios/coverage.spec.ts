import type { Element, ExecutableProcess } from '@alur/process-model';
import { wordsOf } from './coverage.js';

const task = (id: string, name: string, incoming: readonly string[], outgoing: readonly string[]): Element => ({
  ...{ id, name, type: 'task', boundaryEvents: [] },
  incoming,
  outgoing,
});
const gateway = (
  id: string,
  type: 'parallelGateway' | 'exclusiveGateway',
  ways: readonly (readonly string[])[],
): Element => ({
  ...{ id, type, incoming: ways[0] ?? [], outgoing: ways[1] ?? [] },
});

/** check -> split -> (a | b) -> join -> decide -> (sign | refuse) */
const process: ExecutableProcess = {
  id: 'izin',
  name: 'Izin',
  starts: ['check'],
  participants: {},
  elements: {
    check: task('check', 'Memeriksa', [], ['f1']),
    split: gateway('split', 'parallelGateway', [['f1'], ['f2', 'f3']]),
    a: task('a', 'Menilai', ['f2'], ['f4']),
    b: task('b', 'Melihat', ['f3'], ['f5']),
    join: gateway('join', 'parallelGateway', [['f4', 'f5'], ['f6']]),
    decide: task('decide', 'Memutuskan', ['f6'], ['f7']),
    yes: gateway('yes', 'exclusiveGateway', [['f7'], ['f8', 'f9']]),
    sign: task('sign', 'Menandatangani', ['f8'], []),
    refuse: task('refuse', '', ['f9'], []),
  },
  flows: Object.fromEntries(
    [
      ['f1', 'check', 'split'],
      ['f2', 'split', 'a'],
      ['f3', 'split', 'b'],
      ['f4', 'a', 'join'],
      ['f5', 'b', 'join'],
      ['f6', 'join', 'decide'],
      ['f7', 'decide', 'yes'],
      ['f8', 'yes', 'sign'],
      ['f9', 'yes', 'refuse'],
    ].map(([id = '', from = '', to = '']) => [id, { id, from, to, ...(id === 'f8' ? { name: 'Ya' } : {}) }]),
  ),
};

it.each([
  ['check', '"Memeriksa"'],
  ['split', 'pembagian kerja setelah "Memeriksa"'],
  ['join', 'pertemuan sebelum "Memutuskan"'],
  ['f8', 'alur "Ya" dari keputusan setelah "Memutuskan" ke "Menandatangani"'],
  ['f9', 'alur dari keputusan setelah "Memutuskan" ke "refuse"'],
  ['nowhere', '"nowhere"'],
])('%s is told by its name, or by what stands beside it: %s', (id, words) => {
  expect(wordsOf(id, process)).toBe(words);
});
