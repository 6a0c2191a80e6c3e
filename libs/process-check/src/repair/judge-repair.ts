import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CompiledProcess, InstanceState } from '@alur/process-engine';
import { checkMarking } from './check-marking.js';
import type { MarkingFinding } from './contract.js';

interface Repaired {
  readonly before: InstanceState;
  readonly after: InstanceState;
  /** It only tries again what the process does by itself: then "nobody can tell" is no reason to refuse. */
  readonly triesAgain: boolean;
}

/**
 * Whether a repair may be: from the state it leads to every run can still end properly. A repair is not refused for two
 * tokens that could meet in the same place without it too: an event on an edge may come again each time it is asked.
 */
export function judgeRepair(
  { process, callable }: CompiledProcess,
  { before, after, triesAgain }: Repaired,
): Result<'sound', Rejection<'REPAIR_UNSOUND' | 'REPAIR_UNPROVED'>> {
  const processes = [process, ...[...callable.values()].filter(({ id }) => id !== process.id)];
  const report = checkMarking(processes, after);
  const findings = report.findings.some(isMeeting)
    ? withoutKnown(report.findings, checkMarking(processes, before).findings)
    : report.findings;
  const [worst] = findings;
  if (worst) return err({ code: 'REPAIR_UNSOUND', message: `Perbaikan ini ditolak. ${worst.message}` });
  return report.sound === 'unknown' && !triesAgain ? err(unproved) : ok('sound');
}

const isMeeting = ({ code }: MarkingFinding): boolean => code === 'UNSAFE';

const withoutKnown = (
  findings: readonly MarkingFinding[],
  known: readonly MarkingFinding[],
): readonly MarkingFinding[] =>
  findings.filter(
    (one) => !isMeeting(one) || !known.some(({ code, element }) => code === one.code && element === one.element),
  );

const unproved = {
  code: 'REPAIR_UNPROVED',
  message:
    'Perbaikan ini ditolak. Kemungkinan jalannya proses sesudah itu terlalu banyak, sehingga tidak dapat dibuktikan bahwa permohonan tetap bisa selesai.',
} as const;
