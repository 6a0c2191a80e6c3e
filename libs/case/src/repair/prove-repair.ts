import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import { judgeRepair } from '@alur/process-check';
import type { InstanceState } from '@alur/process-engine';
import type { CaseCommand } from '../case-command.js';
import type { CaseRules } from '../case-rules.js';

/** A repair stands only when its state can still end properly; every other command is the process's own. */
export function proveRepair(
  { compiled }: CaseRules,
  command: CaseCommand,
  { before, after }: { readonly before: InstanceState | undefined; readonly after: InstanceState | undefined },
): Result<unknown, Rejection> {
  if (command.type !== 'RepairCase' || !before || !after) return ok('not a repair');
  const { how } = command.action;
  if (how === 'requeue') return ok('nothing moved');
  return judgeRepair(compiled, { before, after, triesAgain: how === 'retry' || how === 'resolve' });
}
