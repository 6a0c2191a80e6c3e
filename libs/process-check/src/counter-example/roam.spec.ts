import { plainSubject, Rehearsal } from '@alur/scenarios';
import { smallModel } from '../fixtures/small-model.js';
import { drawnIn } from './drawn.js';
import { roamed } from './roam.js';
import { freely } from './supply.js';

/** How often each step was done after roaming from the beginning. */
function counts(text: string, ...ids: readonly string[]): readonly number[] {
  const process = smallModel(text);
  const subject = plainSubject({ file: 'small.bpmn', processes: [process], decisions: new Map() });
  const begun = Rehearsal.begin(subject, { name: 'roam', process: process.id, start: {} });
  if (!begun.ok) throw new Error(begun.error.message);
  const { rehearsal } = roamed({ rehearsal: begun.value, remaining: [] }, drawnIn([process]), freely({}));
  return ids.map((id) => rehearsal.countOf(id));
}

it('a run goes on until nothing is left to do', () => {
  expect(counts('s>t1>t2>e1', 't1', 't2', 'e1')).toEqual([1, 1, 1]);
  expect(counts('s>j1>t1>j2>e1, j1>t2>j2', 't1', 't2', 'e1')).toEqual([1, 1, 1]);
});

it('stops where it stands still', () => {
  expect(counts('s>t1>j1>e1, t2>j1', 't1', 'e1')).toEqual([1, 0]);
});

it('does what has been done least first, and not for ever', () => {
  const [one = 0, two = 0] = counts('s>j1>t1>t1, j1>t2>t2', 't1', 't2');
  expect([one + two, Math.abs(one - two)]).toEqual([40, 0]);
});
