import type { Drawing } from './drawn-tasks.js';
import { tasksOf } from './drawn-tasks.js';

const node = (id: string, isTask = true) => ({ id, name: id, isTask });
const drawing: Drawing = {
  nodes: [node('sign'), node('check'), node('start', false), node('visit'), node('alone')],
  ways: [
    ['start', 'check'],
    ['check', 'visit'],
    ['visit', 'check'],
    ['check', 'sign'],
  ],
};

describe('the tasks of a drawing', () => {
  it('come in the order in which a case reaches them, those that nothing leads to at the end', () => {
    expect(tasksOf(drawing).map(({ id }) => id)).toEqual(['check', 'visit', 'sign', 'alone']);
  });

  it('know which may be done before them, also by way of a loop', () => {
    const before = Object.fromEntries(tasksOf(drawing).map((task) => [task.id, task.before]));
    expect(before).toEqual({ alone: [], check: ['visit'], visit: ['check'], sign: ['check', 'visit'] });
  });
});
