import { draw, drawProcess } from '@alur/testing';
import type { Outcome } from '../contract/service.js';
import { answersAfter, isRefusalLetter } from './answers-after.js';

const { end, exclusive, serviceTask, start } = draw;
const outcomes = Object.fromEntries(
  (['granted', 'refused', 'withdrawn'] as const).map((kind): [string, Outcome] => [
    kind,
    { id: kind, kind, title: kind, text: kind },
  ]),
);
const no = serviceTask('letter', { letter: 'no' });
const drawn = (elements: draw.Drawing['elements'], flows: draw.Drawing['flows']) => ({
  process: drawProcess({ id: 'p', elements: { s: start(), ...elements }, flows }),
  outcomes,
});

it('a letter refuses where only refusals come after it, wherever it is issued', () => {
  const twice = drawn({ x: exclusive(), l: no, m: no, a: end('refused'), b: end('refused'), yes: end('granted') }, [
    ['s', 'x'],
    ['x', 'l'],
    ['x', 'm'],
    ['x', 'yes'],
    ['l', 'a'],
    ['m', 'b'],
  ]);
  expect(isRefusalLetter(twice, 'no')).toBe(true);
  expect(isRefusalLetter(twice, 'unknown')).toBe(false);
});

it('one that is also issued on the way to a grant does not', () => {
  const both = drawn({ x: exclusive(), l: no, m: no, a: end('refused'), yes: end('granted') }, [
    ['s', 'x'],
    ['x', 'l'],
    ['x', 'm'],
    ['l', 'a'],
    ['m', 'yes'],
  ]);
  expect(isRefusalLetter(both, 'no')).toBe(false);
});

it.each<[what: string, elements: draw.Drawing['elements'], flows: draw.Drawing['flows'], answers: readonly string[]]>([
  ['nothing, at a plain end', { e: { type: 'endEvent' } }, [['l', 'e']], []],
  [
    'a way round',
    { x: exclusive(), no: end('refused'), yes: end('granted') },
    [
      ['l', 'x'],
      ['x', 'l'],
      ['x', 'no'],
      ['s', 'yes'],
    ],
    ['refused'],
  ],
  [
    'the edge of what comes next',
    {
      t: { type: 'task' },
      late: { type: 'boundaryEvent', attachedTo: 't', interrupting: true, trigger: { kind: 'error' } },
      no: end('refused'),
      yes: end('granted'),
    },
    [
      ['l', 't'],
      ['t', 'no'],
      ['late', 'yes'],
    ],
    ['refused', 'granted'],
  ],
  [
    'inside a sub-process that comes next',
    {
      sub: { type: 'subProcess', kind: 'embedded' },
      begin: { ...start(), in: 'sub' },
      no: { ...end('refused'), in: 'sub' },
    },
    [
      ['l', 'sub'],
      ['begin', 'no'],
    ],
    ['refused'],
  ],
  [
    'a link',
    {
      jump: { type: 'intermediateThrowEvent', result: { kind: 'link', name: 'A' } },
      land: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'A' } },
      elsewhere: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'B' } },
      no: end('refused'),
      yes: end('granted'),
    },
    [
      ['l', 'jump'],
      ['land', 'no'],
      ['elsewhere', 'yes'],
    ],
    ['refused'],
  ],
  [
    'an event that may come at any time',
    {
      whenever: { type: 'subProcess', kind: 'event' },
      taken: { type: 'startEvent', in: 'whenever', trigger: { kind: 'signal', name: { literal: 'x' } } },
      back: { ...end('withdrawn'), in: 'whenever' },
      no: end('refused'),
    },
    [
      ['l', 'no'],
      ['taken', 'back'],
    ],
    ['refused', 'withdrawn'],
  ],
])('what may still come after a letter: %s', (_what, elements, flows, answers) => {
  const { process } = drawn({ l: no, ...elements }, [['s', 'l'], ...flows]);
  expect(answersAfter({ process, outcomes }, 'l')).toEqual(new Set(answers));
});

it('what comes after the sub-process that a letter is issued in', () => {
  const { process } = drawn(
    {
      sub: { type: 'subProcess', kind: 'embedded' },
      begin: { ...start(), in: 'sub' },
      l: { ...no, in: 'sub' },
      done: { type: 'endEvent', in: 'sub' },
      refused: end('refused'),
    },
    [
      ['s', 'sub'],
      ['begin', 'l'],
      ['l', 'done'],
      ['sub', 'refused'],
    ],
  );
  expect(answersAfter({ process, outcomes }, 'l')).toEqual(new Set(['refused']));
});
