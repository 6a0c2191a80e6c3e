// A bundle becomes rules that cases are decided by; what keeps it from that comes with file and element.
import type { CaseRules } from '@alur/case';
import type { City } from '@alur/city';
import type { CompiledDecision } from '@alur/expressions';
import { compileDecision } from '@alur/expressions';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { compileProcess } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';

export function compileRules(bundle: ServiceBundle, city: City): Result<CaseRules, readonly Diagnostic[]> {
  const decisions = new Map<string, CompiledDecision>();
  const findings: Diagnostic[] = [];
  for (const table of bundle.decisions) {
    const compiled = compileDecision(table);
    if (compiled.ok) decisions.set(table.id, compiled.value);
    else
      findings.push(
        ...compiled.error.map((fault) => ({
          code: fault.code,
          severity: 'error' as const,
          file: `decisions/${table.id}.dmn`,
          element: fault.where,
          message: `Tabel keputusan "${table.name}" tidak dapat dibaca di ${fault.where}: ${fault.message}. Perbaiki ekspresi FEEL di sel itu.`,
        })),
      );
  }
  const calendar = city.calendars[city.agencies[bundle.owner]?.calendar ?? ''];
  const compiled = compileProcess(bundle.process, decisions);
  if (!compiled.ok) findings.push(...compiled.error);
  // An owner that is nobody is told by the lint functions.
  if (!compiled.ok || !calendar || findings.length > 0) return err(findings);
  const linkRoles = new Set(Object.values(city.roles).flatMap((role) => (role.byLink ? [role.key] : [])));
  return ok({
    compiled: compiled.value,
    outcomes: bundle.outcomes,
    linkRoles,
    correction: bundle.correction,
    calendar,
  });
}
