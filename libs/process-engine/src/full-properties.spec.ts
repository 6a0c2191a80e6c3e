// What must hold for every process over all elements and every sequence of commands, sensible or not.
import { choicesFromEverywhere, fullProcess, playChoices } from '@alur/testing';
import fc from 'fast-check';

describe('for every process over all elements', () => {
  it('history and state agree after every step, also over a stored state, and nothing is left behind', () => {
    fc.assert(
      fc.property(fullProcess, choicesFromEverywhere, (process, chosen) => {
        playChoices(process, chosen);
      }),
      { numRuns: 1_500 },
    );
  }, 120_000);
});
