import type { FileFinding, WaitingFile } from '../ports/files.js';
import type { Verdict } from '../ports/virus-scanner.js';
import { failuresAllowed, findingOf, scanFiles } from './scan-files.js';

const waitingFile = (id: string, failures = 0): WaitingFile => ({
  id,
  caseId: 'c',
  subjectId: 's',
  sha256: id,
  failures,
});

interface World {
  readonly settled: (readonly [string, FileFinding])[];
  readonly postponed: string[];
  readonly told: string[];
  run(): Promise<void>;
}

function world(rounds: readonly (readonly WaitingFile[])[], verdicts: Readonly<Record<string, Verdict>>): World {
  const left = [...rounds];
  const settled: (readonly [string, FileFinding])[] = [];
  const postponed: string[] = [];
  const told: string[] = [];
  const run = scanFiles({
    quarantine: {
      claim: () => Promise.resolve(left.shift() ?? []),
      settle: (id, finding) => Promise.resolve(void settled.push([id, finding])),
      postpone: (id) => Promise.resolve(void postponed.push(id)),
    },
    files: {
      get: ({ sha256 }) =>
        sha256 === 'gone' ? Promise.reject(new Error('no such file')) : Promise.resolve(Buffer.from(sha256)),
    },
    scanner: {
      scan: (bytes) => Promise.resolve(verdicts[Buffer.from(bytes).toString()] ?? { kind: 'clean' }),
    },
    told: {
      away: (reason) => told.push(reason),
      refused: ({ id }, { state }) => told.push(`${id} ${state}`),
    },
  });
  return { settled, postponed, told, run };
}

const infected = { kind: 'infected', signature: 'Eicar' } as const;

it('what is clean is let out, what is not is kept and told', async () => {
  const w = world([[waitingFile('a'), waitingFile('b')]], { b: infected });
  await w.run();
  expect(w.settled).toEqual([
    ['a', { state: 'clean' }],
    ['b', { state: 'infected', signature: 'Eicar' }],
  ]);
  expect(w.told).toEqual(['b infected']);
});

it('goes on as long as there is more, and stops where nobody is there to judge', async () => {
  const ten = Array.from({ length: 10 }, (_, at) => waitingFile(`f${String(at)}`));
  const w = world([ten, [waitingFile('x'), waitingFile('y')]], { x: { kind: 'away', reason: 'refused' } });
  await w.run();
  expect(w.settled.map(([id]) => id)).toEqual(ten.map(({ id }) => id));
  expect(w.told).toEqual(['refused']);
});

it('a file the scanner cannot read, or that is gone, is tried again, and refused in the end', async () => {
  const w = world([[waitingFile('odd'), waitingFile('gone', failuresAllowed - 1)]], {
    odd: { kind: 'unreadable', reason: 'size limit' },
  });
  await w.run();
  expect(w.postponed).toEqual(['odd']);
  expect(w.settled).toEqual([['gone', { state: 'failed', reason: 'no such file' }]]);
});

it('nothing but a clean verdict makes a file clean', () => {
  expect(findingOf({ kind: 'clean' }, 99)).toEqual({ state: 'clean' });
  expect(findingOf(infected, 1)).toEqual({ state: 'infected', signature: 'Eicar' });
  expect(findingOf({ kind: 'unreadable', reason: 'r' }, failuresAllowed - 1)).toBeUndefined();
});
