import { given } from '../table/given.js';
import type { SopStep } from '../table/sop-table.js';
import type { StepCode } from './code.js';
import { readJob } from './code.js';
import { documentationOf, documentsOf } from './documents.js';
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
  const documentation = documentationOf(documentsOf(step));
  const words = {
    name: step.activity.value,
    ...given({ documentation: documentation === '' ? undefined : documentation }),
  };
  const [decisionId, resultVariable] = code.rule?.split(':') ?? [];
  if (decisionId !== undefined && resultVariable !== undefined)
    return { type: 'businessRuleTask', ...words, decisionId, resultVariable };
  const job = code.job === undefined ? undefined : readJob(code.job);
  if (job) return { type: 'serviceTask', ...words, job };
  if (participant?.isAutomatic) return { type: 'serviceTask', ...words, job: { type: id, parameters: {} } };
  return { type: 'userTask', ...words, ...given({ participant: participant?.id, standardTime }) };
}
