import type { Element } from '@alur/process-model';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import { dataNeededBy } from './needs.js';

function needed(sketch: Sketch, given: Parameters<typeof dataNeededBy>[1] = {}) {
  const element: Element | undefined = smallModel('k', { k: sketch }).elements['k'];
  return element && dataNeededBy(element, given);
}
const loop = (more: { collection?: string; cardinality?: string }): Sketch => ({
  type: 'userTask',
  loop: { kind: 'multiInstance', sequential: false, ...more },
});
const caught = (trigger: Extract<Sketch, { type: 'intermediateCatchEvent' }>['trigger']): Sketch => ({
  type: 'intermediateCatchEvent',
  trigger,
});
const timer = (kind: 'duration' | 'date' | 'cycle' | 'workingTime', feel: string) =>
  caught({ kind: 'timer', timer: { kind, value: { feel } } });
const message = (name: { literal: string } | { feel: string }, correlationKey?: string) =>
  ({ kind: 'message', name, ...(correlationKey === undefined ? {} : { correlationKey }) }) as const;

describe('data that an element asks for', () => {
  it.each<[string, Sketch, object | undefined]>([
    ['nothing', { type: 'userTask' }, undefined],
    [
      'nothing in a loop that goes on while something holds',
      { type: 'userTask', loop: { kind: 'standardLoop', testBefore: true, condition: 'x' } },
      undefined,
    ],
    ['a list to go through', loop({ collection: 'papers' }), { papers: ['a'] }],
    ['a list in something else', loop({ collection: 'file.papers' }), { file: { papers: ['a'] } }],
    ['a number of rounds', loop({ cardinality: 'many' }), { many: 1 }],
    ['a number that is counted', loop({ cardinality: 'count(papers[item = "a"])' }), { papers: ['a'] }],
    ['a list and a number', loop({ collection: 'papers', cardinality: 'many' }), { papers: ['a'], many: 1 }],
    ['a list that is there in any case', loop({ collection: '[1, 2]' }), {}],
    ['a list that cannot be read', loop({ collection: '1 +' }), undefined],
    ['a list that nobody can give', loop({ collection: '[]' }), undefined],
    ['a number that is never more than none', loop({ cardinality: '0' }), undefined],
    ['a duration', timer('duration', 'span'), { span: 'P1D' }],
    ['a duration by its days', timer('duration', 'duration("P" + string(days) + "D")'), { days: 1 }],
    ['a date', timer('date', 'day'), { day: '2026-01-12T08:00:00+07:00' }],
    ['a cycle', timer('cycle', 'again'), { again: 'R3/P1D' }],
    ['working time', timer('workingTime', 'span'), { span: '4h' }],
    [
      'nothing of a timer that is written down',
      caught({ kind: 'timer', timer: { kind: 'duration', value: { literal: 'P1D' } } }),
      undefined,
    ],
    ['nothing of a message that is written down', caught(message({ literal: 'paid' })), undefined],
    ['a key', caught(message({ literal: 'paid' }, 'order')), { order: 'A-1' }],
    ['a name of a message', caught(message({ feel: 'what' })), { what: 'A-1' }],
    ['a name and a key', caught(message({ feel: 'what' }, 'order.key')), { what: 'A-1', order: { key: 'A-1' } }],
    ['a key that is a number', caught(message({ literal: 'paid' }, 'number + 1')), { number: 1 }],
    [
      'a key of a receive task',
      { type: 'receiveTask', message: message({ literal: 'paid' }, 'order') },
      { order: 'A-1' },
    ],
    ['a name of a signal', caught({ kind: 'signal', name: { feel: 'what' } }), { what: 'A-1' }],
    ['nothing of a signal that is written down', caught({ kind: 'signal', name: { literal: 'storm' } }), undefined],
    ['nothing of a condition', caught({ kind: 'condition', condition: 'x > 1' }), undefined],
    ['a key that is never a text', caught(message({ literal: 'paid' }, 'order != order')), undefined],
  ])('%s', (_what, sketch, data) => {
    expect(needed(sketch)).toEqual(data);
  });

  it('is not asked for again where it is there', () => {
    expect(needed(loop({ collection: 'papers' }), { papers: ['x', 'y'] })).toEqual({});
    expect(needed(loop({ collection: 'papers' }), { papers: [] })).toEqual({ papers: ['a'] });
    expect(needed(loop({ cardinality: 'many' }), { many: 0 })).toEqual({ many: 1 });
    expect(needed(caught(message({ literal: 'paid' }, 'order')), { order: 7 })).toEqual({});
    expect(needed(caught(message({ literal: 'paid' }, 'order')), { order: '' })).toEqual({ order: 'A-1' });
    expect(needed(timer('duration', 'span'), { span: 'PT1H' })).toEqual({});
  });

  it('is what fits together', () => {
    expect(needed(caught(message({ feel: 'key' }, 'key')))).toEqual({ key: 'A-1' });
  });
});
