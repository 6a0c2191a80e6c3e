import { environmentVariables, filesIn, read } from './repository.js';

const example = read('config/env/.env.example').split('\n');
const named = example.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);

describe('the environment', () => {
  it('has each variable of the environment classes in .env.example, once, and no other', () => {
    expect(environmentVariables().length).toBeGreaterThan(10);
    expect([...named].sort()).toEqual([...environmentVariables()].sort());
  });

  it('explains each variable on the line before it', () => {
    const silent = named.filter(
      (name) => !/^# .+/.test(example[example.findIndex((line) => line.startsWith(`${name}=`)) - 1] ?? ''),
    );
    expect(silent).toEqual([]);
  });

  it('is read once in each process, at its door', () => {
    const reads = filesIn('apps', /^apps\/(gateway|worker|console)\/src\/(?!.*\.spec\.).*\.tsx?$/).flatMap((file) =>
      [...read(file).matchAll(/process\.env/g)].map(() => file),
    );
    expect(reads.sort()).toEqual(['apps/gateway/src/main.ts', 'apps/worker/src/main.ts', 'apps/worker/src/setup.ts']);
    const inLibs = filesIn('libs', /\/src\/(?!.*\.spec\.).*\.tsx?$/).filter(
      (file) => !file.startsWith('libs/testing/') && /process\.env/.test(read(file)),
    );
    expect(inLibs).toEqual([]);
  });
});
