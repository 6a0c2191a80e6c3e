import { feelFromJuel } from './juel.js';

describe('feelFromJuel', () => {
  it.each([
    ['${approved}', 'approved'],
    ['#{ order.total >= 100.5 }', 'order.total >= 100.5'],
    ["${status == 'it is ok' && !closed}", 'status = "it is ok" and not(closed)'],
    ['${a eq "x" or (b ne null and not c)}', 'a = "x" or (b != null and not(c))'],
    ['${a > -1}', 'a > -1'],
    ["${a == 'the \\'x\\' and \"y\"'}", 'a = "the \'x\' and \\"y\\""'],
    ['${a lt 1 || b gt 2 || c}', 'a < 1 or b > 2 or c'],
  ])('%s says the same as %s', (juel, feel) => {
    expect(feelFromJuel(juel)).toBe(feel);
  });

  it.each([
    '${a + 1 > 2}',
    '${service.check(a)}',
    '${a ? b : c}',
    '${empty a}',
    '${a',
    '${}',
    '${a b}',
    '${a -1}',
    '${a == }',
    '${(a}',
    "${list['x']}",
    '${a} and ${b}',
    '${in == 1}',
  ])('%s is richer than that', (juel) => {
    expect(feelFromJuel(juel)).toBeUndefined();
  });
});
