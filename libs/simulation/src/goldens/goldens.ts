// Processes, each about one thing that a case can do to a store and a queue.
import { draw } from '@alur/testing';
import type { Golden } from './draw-golden.js';
import { at, golden, line } from './draw-golden.js';

type Sketch = draw.Sketch;

const begun = draw.start();
const done = draw.end('granted');
const no = draw.end('refused');
const catchTimer = (timer: ReturnType<typeof draw.duration>): Sketch => ({
  type: 'intermediateCatchEvent',
  trigger: { kind: 'timer', timer },
});
const letter = draw.serviceTask('letter', { letter: 'any' });
const notice = draw.serviceTask('message', { template: 'any' });
const several = (collection: string, sequential: boolean): Sketch => ({
  type: 'userTask',
  participant: 'verifier',
  loop: { kind: 'multiInstance', sequential, collection, inputElement: 'one' },
});
const enough = {
  kind: 'multiInstance',
  sequential: false,
  collection: '["u", "v", "w", "x", "y"]',
  inputElement: 'one',
  completionCondition: 'numberOfCompletedInstances >= 2',
} as const;
const inside = (sketch: Sketch, scope: string): Sketch => ({ ...sketch, in: scope });
const embedded: Sketch = { type: 'subProcess', kind: 'embedded' };

export const goldens: readonly Golden[] = [
  golden(
    'one-office',
    { begun, check: at('counter'), sign: at('lurah'), done },
    line('begun', 'check', 'sign', 'done'),
  ),
  golden(
    'to-another-office',
    { begun, check: at('counter'), sign: at('camat'), done },
    line('begun', 'check', 'sign', 'done'),
  ),
  golden(
    'three-offices-and-a-letter',
    { begun, check: at('lurah'), look: at('verifier'), sign: at('camat'), letter, done },
    line('begun', 'check', 'look', 'sign', 'letter', 'done'),
  ),
  golden(
    'side-by-side',
    {
      begun,
      fork: draw.parallel(),
      check: at('counter'),
      look: at('verifier'),
      join: draw.parallel(),
      sign: at('camat'),
      done,
    },
    [...line('begun', 'fork', 'check', 'join', 'sign', 'done'), ...line('fork', 'look', 'join')],
  ),
  golden(
    'two-letters-side-by-side',
    { begun, ask: at('lurah'), fork: draw.parallel(), first: letter, second: notice, join: draw.parallel(), done },
    [...line('begun', 'ask', 'fork', 'first', 'join', 'done'), ...line('fork', 'second', 'join')],
  ),
  golden('a-choice', { begun, check: at('counter'), fit: draw.exclusive('no'), sign: at('camat'), done, no }, [
    ...line('begun', 'check', 'fit'),
    ['fit', 'sign', 'route = "a"'],
    ['sign', 'done'],
    ['fit', 'no'],
  ]),
  golden(
    'some-of-three',
    {
      begun,
      split: { type: 'inclusiveGateway', elseTo: 'look' },
      check: at('counter'),
      look: at('verifier'),
      sign: at('camat'),
      merge: { type: 'inclusiveGateway' },
      done,
    },
    [
      ['begun', 'split'],
      ['split', 'check', 'route = "a" or route = "b"'],
      ['split', 'look'],
      ['split', 'sign', 'route = "a"'],
      ...line('check', 'merge', 'done'),
      ['look', 'merge'],
      ['sign', 'merge'],
    ],
  ),
  golden(
    'silence-means-yes',
    { begun, review: at('verifier'), silent: draw.timeout('review', draw.duration('PT2H')), sign: at('head'), done },
    [...line('begun', 'review', 'sign', 'done'), ['silent', 'sign']],
  ),
  golden(
    'reminded',
    {
      begun,
      review: at('verifier'),
      late: draw.reminder('review', draw.duration('PT1H')),
      remind: notice,
      reminded: draw.end(),
      done,
    },
    [...line('begun', 'review', 'done'), ...line('late', 'remind', 'reminded')],
  ),
  golden(
    'reminded-three-times',
    {
      begun,
      review: at('camat'),
      late: draw.reminder('review', draw.cycle('R3/PT1H')),
      remind: notice,
      reminded: draw.end(),
      done,
    },
    [...line('begun', 'review', 'done'), ...line('late', 'remind', 'reminded')],
  ),
  golden(
    'waits-a-day',
    { begun, pause: catchTimer(draw.duration('P1D')), sign: at('lurah'), done },
    line('begun', 'pause', 'sign', 'done'),
  ),
  golden(
    'due-already',
    { begun, pause: catchTimer(draw.date('2026-11-20T08:00:00+07:00')), sign: at('lurah'), done },
    line('begun', 'pause', 'sign', 'done'),
  ),
  golden(
    'three-clocks',
    {
      begun,
      fork: draw.parallel(),
      first: catchTimer(draw.duration('PT1H')),
      second: catchTimer(draw.duration('PT1H')),
      third: catchTimer(draw.duration('PT2H')),
      join: draw.parallel(),
      letter,
      done,
    },
    [
      ...line('begun', 'fork', 'first', 'join', 'letter', 'done'),
      ...line('fork', 'second', 'join'),
      ...line('fork', 'third', 'join'),
    ],
  ),
  golden(
    'until-it-fits',
    {
      begun,
      count: { type: 'scriptTask', expression: 'if tries = null then 1 else tries + 1', resultVariable: 'tries' },
      check: at('counter'),
      again: draw.exclusive('done'),
      done,
    },
    [...line('begun', 'count', 'check', 'again', 'done'), ['again', 'count', 'tries < 3']],
  ),
  golden(
    'each-of-three',
    { begun, look: several('["x", "y", "z"]', false), letter, done },
    line('begun', 'look', 'letter', 'done'),
  ),
  golden('one-after-another', { begun, look: several('["x", "y"]', true), done }, line('begun', 'look', 'done')),
  golden(
    'very-many',
    { begun, look: several('["u", "v", "w", "x", "y"]', false), sign: at('head'), done },
    line('begun', 'look', 'sign', 'done'),
    { rounds: { together: 2, slice: 2, apart: 50, inState: 50 } },
  ),
  golden(
    'enough-of-many',
    {
      begun,
      look: { type: 'userTask', participant: 'verifier', loop: enough },
      sign: at('head'),
      done,
    },
    line('begun', 'look', 'sign', 'done'),
    { rounds: { together: 2, slice: 3, apart: 50, inState: 50 } },
  ),
  golden(
    'a-part-with-a-limit',
    {
      begun,
      part: embedded,
      check: inside(at('counter'), 'part'),
      look: inside(at('verifier'), 'part'),
      over: inside(draw.end(), 'part'),
      tooLate: draw.timeout('part', draw.duration('PT3H')),
      sign: at('lurah'),
      done,
      no,
    },
    [...line('begun', 'part', 'sign', 'done'), ...line('check', 'look', 'over'), ['tooLate', 'no']],
  ),
  golden(
    'first-come',
    {
      begun,
      wait: { type: 'eventBasedGateway' },
      soon: catchTimer(draw.duration('PT1H')),
      later: catchTimer(draw.duration('PT1H')),
      sign: at('lurah'),
      done,
      no,
    },
    [...line('begun', 'wait', 'soon', 'sign', 'done'), ...line('wait', 'later', 'no')],
  ),
  golden(
    'ends-everything',
    {
      begun,
      fork: draw.parallel(),
      check: at('counter'),
      look: at('verifier'),
      stop: { type: 'endEvent', result: { kind: 'terminate' }, outcome: 'refused' },
      letter,
      done,
    },
    [...line('begun', 'fork', 'check', 'stop'), ...line('fork', 'look', 'letter', 'done')],
  ),
  // Whoever waits longest hears what anybody says: a town of them is told as often as it tells.
  golden(
    'tells-another',
    {
      begun,
      tell: {
        type: 'intermediateThrowEvent',
        result: { kind: 'message', name: draw.text('word'), correlationKey: '"all"', timeToLive: draw.text('P90D') },
      },
      check: at('counter'),
      hear: {
        type: 'receiveTask',
        message: { kind: 'message', name: draw.text('word'), correlationKey: '"all"' },
      },
      sign: at('lurah'),
      done,
    },
    line('begun', 'tell', 'check', 'hear', 'sign', 'done'),
  ),
  golden(
    'everything-automatic',
    {
      begun,
      first: letter,
      route: draw.exclusive('refuse'),
      fork: draw.parallel(),
      second: notice,
      third: letter,
      join: draw.parallel(),
      refuse: notice,
      done,
      no,
    },
    [
      ...line('begun', 'first', 'route'),
      ['route', 'fork', 'route = "b"'],
      ...line('fork', 'second', 'join', 'done'),
      ...line('fork', 'third', 'join'),
      ...line('route', 'refuse', 'no'),
    ],
  ),
];
