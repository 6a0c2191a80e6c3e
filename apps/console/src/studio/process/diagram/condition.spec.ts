import { conditionText, feelOf, simpleCondition } from './condition.js';

it('the simple form of a condition is an answer and one of its options', () => {
  expect(simpleCondition('verification = "valid"')).toEqual({ name: 'verification', value: 'valid' });
  expect(simpleCondition('= check_outcome = "ya"')).toEqual({ name: 'check_outcome', value: 'ya' });
  expect(conditionText({ name: 'verification', value: 'valid' })).toBe('verification = "valid"');
  expect(feelOf('= x > 1')).toBe('x > 1');
});

it.each(['x > 1', 'x = "a" or x = "b"', 'x = 1', '', 'count(x) = "a"'])('%p is for experts', (feel) => {
  expect(simpleCondition(feel)).toBeUndefined();
});
