// Drawings as people's tools write them, each with the verdict that the definition of soundness gives when it is read word by word.
import path from 'node:path';
import { bpmn, folderWith, say } from '../sample/say.js';

/** `s>a, a>b?x = 1`: flows, the latter with a condition. */
const flows = (text: string): string =>
  text
    .split(',')
    .map((part) => /^\s*(\S+?)>(\S+?)(\?.*)?\s*$/.exec(part))
    .map((match) => {
      const [, from = '', to = '', asked] = match ?? [];
      const condition =
        asked === undefined ? '' : `<bpmn:conditionExpression>${asked.slice(1) || 'x'}</bpmn:conditionExpression>`;
      return `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;
    })
    .join('');
const element = (tag: string, id: string, inside = '', more = ''): string =>
  `<bpmn:${tag} id="${id}" ${more}>${inside}</bpmn:${tag}>`;
const each =
  (tag: string) =>
  (...ids: readonly string[]): string =>
    ids.map((id) => element(tag, id)).join('');
const [start, end, task] = [each('startEvent'), each('endEvent'), each('userTask')];
const [xor, and, or] = [each('exclusiveGateway'), each('parallelGateway'), each('inclusiveGateway')];
const timer = '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
const signal = '<bpmn:signalEventDefinition signalRef="alarm" />';
const error = '<bpmn:errorEventDefinition errorRef="lost" />';
const escalation = '<bpmn:escalationEventDefinition escalationRef="late" />';
const boundary = (id: string, host: string, what: string, more = ''): string =>
  element('boundaryEvent', id, what, `attachedToRef="${host}" ${more}`);
const beside = 'cancelActivity="false"';
const aside = 'triggeredByEvent="true"';
const three =
  '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';

type Case = readonly [what: string, drawing: string, codes: readonly string[]];

const cases: readonly Case[] = [
  [
    'a step beside the start is never reached',
    start('s') + task('a', 'b') + end('e') + flows('s>a,a>e,b>e'),
    ['DEAD_ELEMENT'],
  ],
  ['each start event is a start of its own', start('s', 'r') + task('a') + end('e') + flows('s>a,r>a,a>e'), []],
  [
    'two start events in front of a join',
    start('s', 'r') + and('j') + end('e') + flows('s>j,r>j,j>e'),
    ['DEADLOCK', 'DEAD_ELEMENT'],
  ],
  [
    'what stays beside a step may not come, and a join waits for it',
    start('s') +
      task('a', 'r') +
      boundary('b', 'a', timer, beside) +
      and('j') +
      end('e') +
      flows('s>a,a>j,b>r,r>j,j>e'),
    ['DEADLOCK'],
  ],
  [
    'what stays beside a step leads to the step after it',
    start('s') + task('a', 'c') + boundary('b', 'a', timer, beside) + end('e') + flows('s>a,a>c,b>c,c>e'),
    ['UNSAFE'],
  ],
  [
    'an interruption in one of two branches',
    start('s') +
      and('i', 'j') +
      task('a', 'b') +
      boundary('t', 'a', timer) +
      end('e', 'z') +
      flows('s>i,i>a,i>b,a>j,b>j,t>z,j>e'),
    ['IMPROPER_COMPLETION'],
  ],
  [
    'conditional flows with a default one',
    start('s') +
      element('userTask', 'a', '', 'default="a-c"') +
      task('b', 'c') +
      or('o') +
      end('e') +
      flows('s>a,a>b?,a>c,b>o,c>o,o>e'),
    [],
  ],
  [
    'a conditional flow beside one that is always taken',
    start('s') + task('a', 'b', 'c', 'd') + xor('x') + end('e') + flows('s>a,a>b,a>c?,b>x,c>x,x>d,d>e'),
    ['UNSAFE'],
  ],
  ['several ends are proper', start('s') + task('a', 'b', 'c') + end('e') + flows('s>a,a>b,a>c,b>e,c>e'), []],
  [
    'nobody can leave',
    start('s') + task('a', 'b') + end('e') + flows('s>a,a>b,b>a'),
    ['DEAD_ELEMENT', 'NO_OPTION_TO_COMPLETE'],
  ],
  [
    'an inclusive block inside a loop',
    start('s') +
      xor('x', 'y') +
      or('o', 'p') +
      task('a', 'b') +
      end('e') +
      flows('s>x,x>o,o>a?,o>b?,a>p,b>p,p>y,y>x?,y>e'),
    [],
  ],
  [
    'a loop inside an inclusive block, through its split',
    start('s') +
      xor('x', 'y') +
      or('o', 'p') +
      task('a', 'b') +
      end('e') +
      flows('s>x,x>o,o>a?,o>b?,a>y,y>x?,y>p,b>p,p>e'),
    ['UNSAFE'],
  ],
  [
    'a terminating end clears its own scope only',
    start('s') +
      element(
        'subProcess',
        'u',
        start('us') +
          and('uj') +
          task('a', 'b') +
          element('endEvent', 'ue', '<bpmn:terminateEventDefinition />') +
          end('uf') +
          flows('us>uj,uj>a,uj>b,a>ue,b>uf'),
      ) +
      end('e') +
      flows('s>u,u>e'),
    [],
  ],
  [
    'several instances of what hangs',
    start('s') +
      element(
        'subProcess',
        'u',
        three + start('us') + xor('ux') + task('ut') + and('uj') + end('ue') + flows('us>ux,ux>ut?,ux>uj,ut>uj,uj>ue'),
      ) +
      end('e') +
      flows('s>u,u>e'),
    ['DEADLOCK', 'DEAD_ELEMENT'],
  ],
  [
    'what hangs inside has reached no end of its own scope, whatever ended around it',
    start('s') +
      element(
        'subProcess',
        'u',
        start('us') + xor('ux') + task('ut') + and('uj') + end('ue') + flows('us>ux,ux>ut?,ux>uj,ut>uj,uj>ue'),
      ) +
      boundary('b', 'u', timer, beside) +
      end('e', 'z') +
      flows('s>u,u>e,b>z'),
    ['DEADLOCK', 'DEAD_ELEMENT'],
  ],
  [
    'an escalation that always comes, beside, in front of a join',
    start('s') +
      element(
        'subProcess',
        'u',
        start('us') + element('intermediateThrowEvent', 'ut', escalation) + end('ue') + flows('us>ut,ut>ue'),
      ) +
      boundary('b', 'u', escalation, beside) +
      and('j') +
      end('e') +
      flows('s>u,u>j,b>j,j>e'),
    [],
  ],
  [
    'an error that its handler does not catch by code',
    start('s') +
      element('subProcess', 'u', start('us') + element('endEvent', 'ue', error) + flows('us>ue')) +
      boundary('b', 'u', '<bpmn:errorEventDefinition errorRef="other" />') +
      end('e', 'z') +
      flows('s>u,u>e,b>z'),
    ['DEAD_ELEMENT'],
  ],
  [
    'an event sub-process beside the rest',
    start('s') +
      task('a') +
      end('e') +
      element(
        'subProcess',
        'v',
        element('startEvent', 'vs', signal, 'isInterrupting="false"') + task('vt') + end('ve') + flows('vs>vt,vt>ve'),
        aside,
      ) +
      flows('s>a,a>e'),
    [],
  ],
  [
    'a signal thrown in one branch and caught in the other',
    start('s') +
      and('i', 'j') +
      task('a') +
      element('intermediateThrowEvent', 't', signal) +
      element('intermediateCatchEvent', 'c', signal) +
      end('e') +
      flows('s>i,i>a,a>t,t>j,i>c,c>j,j>e'),
    [],
  ],
  [
    'one process called twice at the same time',
    start('s') +
      and('i', 'j') +
      element('callActivity', 'c', '', 'calledElement="z"') +
      element('callActivity', 'd', '', 'calledElement="z"') +
      end('e') +
      flows('s>i,i>c,i>d,c>j,d>j,j>e'),
    [],
  ],
  [
    'a sub-process entered by two branches',
    start('s') +
      and('i') +
      element('subProcess', 'u', start('us') + task('ut') + end('ue') + flows('us>ut,ut>ue')) +
      task('a') +
      end('e') +
      flows('s>i,i>u,i>a,a>u,u>e'),
    ['UNSAFE'],
  ],
  [
    'crossed branches',
    start('s') +
      and('i', 'j', 'k', 'l') +
      task('a', 'b', 'c', 'd') +
      end('e') +
      flows('s>i,i>k,k>a,k>b,a>j,b>l,l>j,i>c,c>l,j>d,d>l'),
    ['DEADLOCK', 'DEAD_ELEMENT'],
  ],
];

const named =
  '<bpmn:signal id="alarm" name="alarm" /><bpmn:error id="lost" errorCode="LOST" /><bpmn:error id="other" errorCode="OTHER" /><bpmn:escalation id="late" escalationCode="LATE" />';
const ours = ['DEADLOCK', 'DEAD_ELEMENT', 'IMPROPER_COMPLETION', 'NO_OPTION_TO_COMPLETE', 'STATE_LIMIT', 'UNSAFE'];

it.each(cases)('%s', async (_what, drawing, codes) => {
  const text = bpmn(drawing).replace(/(<bpmn:process )/, `${named}$1`);
  const { lines } = await say(['process', 'check', path.join(folderWith({ 'p.bpmn': text }), 'p.bpmn'), '--json']);
  const found = (lines()[0]?.['diagnostics'] ?? []) as readonly { readonly code: string; readonly severity: string }[];
  const errors = found.filter(({ code, severity }) => severity === 'error' && !ours.includes(code));
  expect(errors).toEqual([]);
  expect([...new Set(found.map(({ code }) => code).filter((code) => ours.includes(code)))].sort()).toEqual(codes);
});
