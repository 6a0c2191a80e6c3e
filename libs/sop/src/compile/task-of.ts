import { given } from '../table/given.js';
import type { SopStep } from '../table/sop-table.js';
import type { StepCode } from './code.js';
import { readJob } from './code.js';
import type { SopParticipant } from './names.js';
import type { Kind } from './sketch.js';

export interface TaskParts {
  readonly id: string;
  readonly participant: SopParticipant | undefined;
  readonly code: StepCode;
  readonly standardTime: string | undefined;
}

/** A person's task, unless the column Kode or its performer says that a system does it. */
export function taskOf(step: SopStep, { id, participant, code, standardTime }: TaskParts): Kind {
  const name = step.activity.value;
  const [decisionId, resultVariable] = code.rule?.split(':') ?? [];
  if (decisionId !== undefined && resultVariable !== undefined)
    return { type: 'businessRuleTask', name, decisionId, resultVariable };
  const job = code.job === undefined ? undefined : readJob(code.job);
  if (job) return { type: 'serviceTask', name, job };
  if (participant?.isAutomatic) return { type: 'serviceTask', name, job: { type: id, parameters: {} } };
  return { type: 'userTask', name, ...given({ participant: participant?.id, standardTime }) };
}
