// What BPMN demands of the whole drawing beyond each element by itself.
import type { Findings } from '../findings.js';
import { checkConditions } from './conditions.js';
import { checkCompensation } from './compensation.js';
import { draftOf } from './draft.js';
import type { DraftParts } from './draft.js';
import { checkEventGateways } from './event-gateways.js';
import { checkEventSubProcesses } from './event-sub-processes.js';
import { checkFlowEnds } from './flow-ends.js';
import { checkFourEyes } from './four-eyes.js';
import { checkLinks } from './links.js';

export function checkStructure(parts: DraftParts, findings: Findings): void {
  const draft = draftOf(parts, findings);
  checkFlowEnds(draft);
  checkConditions(draft);
  checkEventGateways(draft);
  checkEventSubProcesses(draft);
  checkCompensation(draft);
  checkLinks(draft);
  checkFourEyes(draft);
}
