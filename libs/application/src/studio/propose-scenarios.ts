// Scenarios for what a draft's own do not show yet: made while somebody waits, so everybody else gets their turn in between.
import { compileRules } from '@alur/scenarios';
import type { DraftProposals } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { serviceFiles } from '@alur/studio';
import type { ProposedScenario } from '@alur/service-check';
import { proposedFor } from '@alur/service-check';
import type { GatePorts, GateReport } from '../publishing/judge-service.js';
import { judgeService } from '../publishing/judge-service.js';
import type { StudioPorts } from './edit-draft.js';
import { getServiceDraft } from './edit-draft.js';

/** How long one may go on. */
export interface Pace {
  /** Lets others have their turn first; false when the time is up. */
  goOn(): Promise<boolean>;
}

/** Rejection: `SERVICE_DRAFT_NOT_FOUND`. A draft that cannot run yet has no proposals. */
export const proposeScenarios =
  (ports: StudioPorts & GatePorts) =>
  async (id: string, pace: Pace): Promise<Result<DraftProposals, Rejection>> => {
    const draft = await getServiceDraft(ports, id);
    if (!draft.ok) return draft;
    const { revision } = draft.value;
    const files = serviceFiles(draft.value.files);
    const report = await judgeService(ports, files);
    const data: ProposedScenario[] = [];
    for (const proposed of proposalsOf(ports, report)) {
      if (proposed) data.push(proposed);
      if (!(await pace.goOn())) return ok({ revision, data, isComplete: false });
    }
    return ok({ revision, data, isComplete: true });
  };

function proposalsOf(
  ports: GatePorts,
  { bundle, coverage, chapters }: GateReport,
): ReturnType<typeof proposedFor> | [] {
  const rules = bundle && compileRules(bundle, ports.city);
  if (!bundle || !rules?.ok) return [];
  // Branches of what cannot be played, or is not sound, are nobody's gap yet.
  const wasPlayed = chapters.some(({ id, judged }) => id === 'scenarios' && judged);
  const missed = wasPlayed ? coverage.missed : { elements: [], flows: [] };
  return proposedFor({ bundle, rules: rules.value, city: ports.city }, ports.today(), missed);
}
