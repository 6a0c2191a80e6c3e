// One process, tried from each of its start events.
import type { Element, ExecutableProcess } from '@alur/process-model';
import { Drawing } from '../scopes/drawing.js';
import { isTooLargeInlined } from '../scopes/inlined-size.js';
import type { Effort } from '../scopes/judge-scope.js';
import { judgeScope } from '../scopes/judge-scope.js';
import type { Trace } from '../scopes/verdict.js';
import type { FindingRun, SoundnessCode, SoundnessFinding } from './contract.js';
import type { Tried } from './run-nearest.js';
import { runNearest } from './run-nearest.js';
import { storyOf } from './story.js';

type Finding = Omit<SoundnessFinding, 'file'>;

export function judgeProcess(
  process: ExecutableProcess,
  file: readonly ExecutableProcess[],
  effort: Effort,
): readonly Finding[] {
  const drawing = new Drawing(process, file);
  const frame = { drawing, scope: undefined, path: '', calls: [process.id] };
  const isTooLarge = isTooLargeInlined(process, file);
  const tries = (isTooLarge ? [] : startsOf(process, drawing)).map(({ start, at }): Tried => {
    const verdict = judgeScope(frame, at, { effort });
    return start === undefined ? { verdict } : { start, verdict };
  });
  const tell = ({ code, element, trace, run }: Omit<Found, 'element'> & { readonly element?: string }): Finding => ({
    code,
    severity: code === 'STATE_LIMIT' ? 'warning' : 'error',
    process: process.id,
    ...(element === undefined ? {} : { element }),
    message: storyOf({ code, element, trace }, { process, file }),
    trace,
    run,
  });
  const dead = (id: string): Finding =>
    tell({ code: 'DEAD_ELEMENT', element: id, trace: [], run: runNearest(id, drawing, tries) });
  const isCut = isTooLarge || tries.some(({ verdict }) => verdict.isCut);
  return [
    ...foundIn(tries).map(tell),
    // Where not all was visited, what was not reached may still be.
    ...(isCut ? [tell({ code: 'STATE_LIMIT', trace: [], run: { way: [] } })] : deadIn(process, tries).map(dead)),
  ];
}

/** Each start event by itself; without any, all that no flow enters together. */
function startsOf(
  { starts }: ExecutableProcess,
  drawing: Drawing,
): readonly { readonly start?: string; readonly at: readonly string[] }[] {
  const events = starts.filter((id) => drawing.findElement(id)?.type === 'startEvent');
  return events.length > 0 ? events.map((id) => ({ start: id, at: [id] })) : [{ at: starts }];
}

interface Found {
  readonly code: SoundnessCode;
  readonly element: string;
  readonly trace: readonly string[];
  readonly run: FindingRun;
}

/** Each finding once, with the shortest of its traces; the shortest first. */
function foundIn(tries: readonly Tried[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const { start, verdict } of tries) {
    const began = start === undefined ? {} : { start };
    const note = (code: SoundnessCode, element: string, way: Trace, round?: Trace): void => {
      const name = `${code} ${element}`;
      const known = found.get(name);
      if (known && way.length >= known.trace.length) return;
      const trace = way.map((one) => one.element);
      found.set(name, { code, element, trace, run: { ...began, way, ...(round ? { round } : {}) } });
    };
    for (const { trouble, trace } of verdict.troubles) note(trouble.code, trouble.element, trace, trouble.round);
    for (const { code, element, trace } of verdict.unsafe) note(code, element, trace);
  }
  return [...found.values()].sort((a, b) => a.trace.length - b.trace.length);
}

function deadIn({ elements }: ExecutableProcess, tries: readonly Tried[]): readonly string[] {
  return Object.values(elements)
    .filter((element) => canBeReached(element) && !tries.some(({ verdict }) => verdict.reached.has(element.id)))
    .map(({ id }) => id);
}

/** A compensation event is a mark at its activity, no token ever comes to it. */
const canBeReached = (element: Element): boolean =>
  !(element.type === 'boundaryEvent' && element.trigger.kind === 'compensation');
