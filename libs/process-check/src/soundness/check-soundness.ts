// Proves processes sound on their control flow, whatever the data, or says with the shortest example why they are not.
import type { ExecutableProcess } from '@alur/process-model';
import type { Sound, SoundnessFinding, SoundnessOptions, SoundnessReport } from './contract.js';
import { judgeProcess } from './judge-process.js';

/** `processes`: those of one file, also those that are only called; each is judged by itself. */
export function checkSoundness(
  processes: readonly ExecutableProcess[],
  { file = 'process.bpmn', stateLimit = 25_000, wholeLimit = 600 }: SoundnessOptions = {},
): SoundnessReport {
  const effort = { whole: wholeLimit, reduced: stateLimit };
  const judged = processes.map((process) => {
    const findings = judgeProcess(process, processes, effort).map((one) => ({ ...one, file }));
    return { id: process.id, sound: soundBy(findings), findings };
  });
  return {
    sound: worst(judged.map(({ sound }) => sound)),
    processes: judged.map(({ id, sound }) => ({ id, sound })),
    diagnostics: judged.flatMap(({ findings }) => findings),
  };
}

function soundBy(findings: readonly SoundnessFinding[]): Sound {
  if (findings.some(({ severity }) => severity === 'error')) return false;
  return findings.length > 0 ? 'unknown' : true;
}

function worst(all: readonly Sound[]): Sound {
  if (all.includes(false)) return false;
  return all.includes('unknown') ? 'unknown' : true;
}
