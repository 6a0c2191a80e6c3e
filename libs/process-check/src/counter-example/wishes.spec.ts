import { smallModel } from '../fixtures/small-model.js';
import { drawnIn } from './drawn.js';
import { wishesFor } from './wishes.js';

/** Conditions `a`, `b` and `c` on the flows from the gateway to `t1`, `t2` and `t3`, as far as they are marked with `?`. */
function wished(text: string, gate: string, ...to: readonly string[]): string | undefined {
  const process = smallModel(text);
  const flows = Object.fromEntries(
    Object.entries(process.flows).map(([id, flow]) => [
      id,
      flow.condition === undefined ? flow : { ...flow, condition: { t1: 'a', t2: 'b', t3: 'c' }[flow.to] ?? 'x' },
    ]),
  );
  const drawn = drawnIn([{ ...process, flows }]);
  const element = drawn.elements.get(gate);
  const wishes =
    element &&
    wishesFor(
      element,
      to.map((one) => `${gate}-${one}`),
      drawn,
    );
  return wishes?.map(({ text: condition, holds }) => (holds ? condition : `not ${condition}`)).join(', ');
}

describe('for a token to go that way', () => {
  it.each<[string, string, string, readonly string[], string | undefined]>([
    ['the first condition holds', 'x1?>t1, x1?>t2', 'x1', ['t1'], 'a'],
    ['no earlier condition holds', 'x1?>t1, x1?>t2, x1?>t3', 'x1', ['t2'], 'b, not a'],
    ['no condition holds for the default flow', 'x1?>t1, x1!>t2, x1?>t3', 'x1', ['t2'], 'not a, not c'],
    ['the default flow is no earlier condition', 'x1!>t1, x1?>t2', 'x1', ['t2'], 'b'],
    ['a flow without a condition in front can never be passed', 'x1>t1, x1?>t2', 'x1', ['t2'], undefined],
    ['a flow without a condition holds always', 'x1?>t1, x1>t2', 'x1', ['t2'], 'not a'],
    ['of an inclusive gateway, those hold and no others', 'o1?>t1, o1?>t2, o1?>t3', 'o1', ['t1', 't3'], 'a, c, not b'],
    ['of an inclusive gateway, none holds for its default', 'o1?>t1, o1!>t2', 'o1', ['t2'], 'not a'],
    ['a flow that is taken always cannot be left out', 't9>t1, t9?>t2', 't9', ['t2'], undefined],
    ['a flow that is taken always is taken', 't9>t1, t9?>t2', 't9', ['t1'], 'not b'],
  ])('%s', (_what, text, gate, to, wishes) => {
    expect(wished(text, gate, ...to)).toBe(wishes);
  });
});
