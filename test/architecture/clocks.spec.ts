// A machine's clock may jump. What happens when is told by the database; how long something takes, by a clock that only goes on.
import { filesIn, read } from './repository.js';

/** Told to a person at a terminal or in the studio, where the day of this machine is meant. */
const machineDays = [
  'libs/platform/src/open-ports.ts',
  'apps/cli/src/doctor/doctor.ts',
  'apps/cli/src/service/workshop.ts',
];

it('nobody asks for the time of this machine', () => {
  const sources = [
    ...filesIn('libs', /\/src\/(?!.*(\.spec\.|\/fixtures\/)).*\.ts$/),
    ...filesIn('apps', /^apps\/(gateway|worker|cli)\/src\/(?!.*\.spec\.).*\.ts$/),
  ].filter((file) => !/^libs\/(testing|simulation)\//.test(file));
  expect(sources.length).toBeGreaterThan(500);
  const asking = sources.filter((file) => /\bDate\.now\b|\bnew Date\(\)/.test(read(file)));
  expect(asking.sort()).toEqual([...machineDays].sort());
});
