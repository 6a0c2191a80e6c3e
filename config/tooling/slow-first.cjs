/**
 * Files that take long begin first, so that no stage ends with one of them alone and a core idle. Jest would go by what it
 * measured last time, which a clean clone does not have, or by size, and the slowest are small. The order is that of the time
 * they took; what is not named comes after, as Jest would have it.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const slow = [
  // unit
  'libs/process-check/src/soundness/against-engine.spec.ts',
  'test/studio/random-bundles.spec.ts',
  'libs/process-check/src/repair/against-engine.spec.ts',
  'test/studio/service-from-sop.spec.ts',
  'libs/bpmn-xml/src/flood.spec.ts',
  'libs/process-check/src/counter-example/replay.spec.ts',
  'libs/process-engine/src/full-properties.spec.ts',
  'test/studio/place-finding.spec.ts',
  'apps/cli/src/service/proposed-scenarios.spec.ts',
  'libs/process-engine/src/properties.spec.ts',
  'test/proofs/saved-rehearsals.spec.ts',
  // pg
  'test/fuzz/api-fuzz.pg.spec.ts',
  'test/lanes/four-processes.pg.spec.ts',
  'libs/persistence/src/audit/tampering.pg.spec.ts',
  // journeys
  'test/journeys/versions.journey.ts',
  'test/journeys/city-settings.journey.ts',
  'test/journeys/edge.journey.ts',
];

module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const rankOf = ({ path }) => slow.findIndex((name) => path.endsWith(name));
    const known = tests.filter((test) => rankOf(test) >= 0).sort((a, b) => rankOf(a) - rankOf(b));
    return [...known, ...super.sort(tests.filter((test) => rankOf(test) < 0))];
  }
};
