// One process, tried from each of its start events.
import type { Element, ExecutableProcess } from '@alur/process-model';
import { Drawing } from '../scopes/drawing.js';
import type { Effort } from '../scopes/judge-scope.js';
import { judgeScope } from '../scopes/judge-scope.js';
import type { ScopeVerdict, Trace } from '../scopes/verdict.js';
import type { SoundnessCode, SoundnessFinding } from './contract.js';
import { storyOf } from './story.js';

type Finding = Omit<SoundnessFinding, 'file'>;

export function judgeProcess(
  process: ExecutableProcess,
  file: readonly ExecutableProcess[],
  effort: Effort,
): readonly Finding[] {
  const drawing = new Drawing(process, file);
  const frame = { drawing, scope: undefined, path: '', calls: [process.id] };
  const verdicts = startsOf(process, drawing).map((starts) => judgeScope(frame, starts, { effort }));
  const tell = (code: SoundnessCode, element: string | undefined, trace: Trace): Finding => ({
    code,
    severity: code === 'STATE_LIMIT' ? 'warning' : 'error',
    process: process.id,
    ...(element === undefined ? {} : { element }),
    message: storyOf({ code, element, trace }, { process, file }),
    trace,
  });
  const isCut = verdicts.some((verdict) => verdict.isCut);
  return [
    ...foundIn(verdicts).map(({ code, element, trace }) => tell(code, element, trace)),
    // Where not all was visited, what was not reached may still be.
    ...(isCut
      ? [tell('STATE_LIMIT', undefined, [])]
      : deadIn(process, verdicts).map((id) => tell('DEAD_ELEMENT', id, []))),
  ];
}

/** Each start event by itself; without any, all that no flow enters together. */
function startsOf({ starts }: ExecutableProcess, drawing: Drawing): readonly (readonly string[])[] {
  const events = starts.filter((id) => drawing.findElement(id)?.type === 'startEvent');
  return events.length > 0 ? events.map((id) => [id]) : [starts];
}

interface Found {
  readonly code: SoundnessCode;
  readonly element: string;
  readonly trace: Trace;
}

/** Each finding once, with the shortest of its traces; the shortest first. */
function foundIn(verdicts: readonly ScopeVerdict[]): readonly Found[] {
  const found = new Map<string, Found>();
  const all = verdicts.flatMap(({ troubles, unsafe }): readonly Found[] => [
    ...troubles.map(({ trouble, trace }) => ({ ...trouble, trace })),
    ...unsafe,
  ]);
  for (const one of all) {
    const name = `${one.code} ${one.element}`;
    const known = found.get(name);
    if (!known || one.trace.length < known.trace.length) found.set(name, one);
  }
  return [...found.values()].sort((a, b) => a.trace.length - b.trace.length);
}

function deadIn({ elements }: ExecutableProcess, verdicts: readonly ScopeVerdict[]): readonly string[] {
  return Object.values(elements)
    .filter((element) => canBeReached(element) && !verdicts.some(({ reached }) => reached.has(element.id)))
    .map(({ id }) => id);
}

/** A compensation event is a mark at its activity, no token ever comes to it. */
const canBeReached = (element: Element): boolean =>
  !(element.type === 'boundaryEvent' && element.trigger.kind === 'compensation');
