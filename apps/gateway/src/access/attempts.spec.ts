import { Attempts } from './attempts.js';

const clocked = (most: number): { attempts: Attempts; pass(ms: number): void } => {
  let now = 0;
  return { attempts: new Attempts(most, 1_000, () => now), pass: (ms) => (now += ms) };
};

it('refuses after so many wrong answers, for that subject only', () => {
  const { attempts } = clocked(2);
  attempts.countWrong('a');
  expect(attempts.areSpent('a')).toBe(false);
  attempts.countWrong('a');
  expect(attempts.areSpent('a')).toBe(true);
  expect(attempts.areSpent('b')).toBe(false);
});

it('lets somebody try again when the window has passed', () => {
  const { attempts, pass } = clocked(1);
  attempts.countWrong('a');
  pass(1_001);
  expect(attempts.areSpent('a')).toBe(false);
});

it('forgets the wrong answers after a right one', () => {
  const { attempts } = clocked(2);
  attempts.countWrong('a');
  attempts.forget('a');
  attempts.countWrong('a');
  expect(attempts.areSpent('a')).toBe(false);
});

it('does not grow without end', () => {
  const { attempts } = clocked(1);
  attempts.countWrong('first');
  for (let subject = 0; subject < 10_000; subject += 1) attempts.countWrong(String(subject));
  expect(attempts.areSpent('first')).toBe(false);
  expect(attempts.areSpent('9999')).toBe(true);
});
