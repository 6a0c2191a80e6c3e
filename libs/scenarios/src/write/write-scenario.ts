// A scenario as people write it; `readScenarios` reads it back.
import { writeYaml } from '@alur/yaml-files';
import type { Scenario } from '../contract/scenario.js';

export const writeScenario = ({ name, process, start, steps }: Scenario): string =>
  writeYaml({
    name,
    ...(process === undefined ? {} : { process }),
    ...(Object.keys(start).length === 0 ? {} : { start }),
    steps: steps.map(({ verb, with: asked }) => ({ [verb]: asked })),
  });
