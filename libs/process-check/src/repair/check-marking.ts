// Proves of an instance where it stands, whatever the data to come: every run can still end, properly, with nothing left.
import type { ExecutableProcess } from '@alur/process-model';
import type { InstanceState } from '@alur/process-engine';
import { Drawing } from '../scopes/drawing.js';
import type { Trace } from '../scopes/verdict.js';
import type { SoundnessCode } from '../soundness/contract.js';
import { storyOf } from '../soundness/story.js';
import type { MarkingFinding, MarkingReport } from './contract.js';
import { judgeOpenScope } from './judge-open-scope.js';

/** States of one scope that are visited before the answer is "unknown", and of them without leaving any out. */
const effort = { whole: 600, reduced: 25_000 };

/** `processes`: the one that runs first, then those it may call. Throws for a state of another process, which is a bug. */
export function checkMarking(processes: readonly ExecutableProcess[], state: InstanceState): MarkingReport {
  const [process] = processes;
  if (!process) throw new Error('Expected the process of the instance, but got none');
  if (state.status === 'ended') return { sound: true, findings: [] };
  const frame = { drawing: new Drawing(process, processes), scope: undefined, path: '', calls: [process.id] };
  const verdict = judgeOpenScope(frame, undefined, { state, effort });
  const tell = (code: SoundnessCode, element: string, way: Trace): MarkingFinding => {
    const trace = way.map((one) => one.element);
    const message = storyOf({ code, element, trace }, { process, file: processes, atOnce: 'Dari keadaan itu, ' });
    return { code, element, trace, message };
  };
  const findings = [
    ...verdict.troubles.map(({ trouble, trace }) => tell(trouble.code, trouble.element, trace)),
    ...verdict.unsafe.map(({ code, element, trace }) => tell(code, element, trace)),
  ].sort((a, b) => a.trace.length - b.trace.length);
  if (findings.length > 0) return { sound: false, findings };
  return { sound: verdict.isCut ? 'unknown' : true, findings };
}
