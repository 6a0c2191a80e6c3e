// A service begun from a table, written to files and judged by the whole gate, as a draft is.
import { readBpmn, readDmn, writeBpmn } from '@alur/bpmn-xml';
import type { LocalDate } from '@alur/calendar';
import type { City } from '@alur/city';
import { compileRules } from '@alur/scenarios';
import { readBundle } from '@alur/service';
import type { GateVerdict } from '@alur/service-check';
import { judgeBundle } from '@alur/service-check';
import type { SopTable } from '@alur/sop';
import type { BundleFiles, StartedService, StartFrom } from '@alur/studio';
import { processFile, serviceFromSop } from '@alur/studio';

export const day: LocalDate = '2026-11-26';

export interface JudgedStart {
  readonly started: StartedService;
  readonly files: BundleFiles;
  /** Absent where a question about the table has to be answered first. */
  readonly verdict?: GateVerdict;
}

export async function judgedStart(table: SopTable, start: StartFrom): Promise<JudgedStart> {
  const started = serviceFromSop(table, start);
  if (!started.process) return { started, files: {} };
  const files = { ...started.files, [processFile]: await writeBpmn(started.process) };
  return { started, files, verdict: await judgeFiles(files, start.city) };
}

export async function judgeFiles(files: BundleFiles, city: City): Promise<GateVerdict> {
  const drawing = files[processFile];
  const drawn = drawing === undefined ? { processes: [], diagnostics: [] } : await readBpmn(drawing, processFile);
  const tables = await Promise.all(
    Object.keys(files)
      .filter((file) => file.endsWith('.dmn'))
      .map((file) => readDmn(files[file] ?? '', file)),
  );
  const { bundle, diagnostics } = readBundle(
    files,
    {
      processes: drawn.processes,
      processDiagnostics: drawn.diagnostics,
      decisions: tables.flatMap(({ decisions }) => decisions),
      decisionDiagnostics: tables.flatMap((table) => table.diagnostics),
    },
    city,
  );
  const rules = bundle && compileRules(bundle, city);
  const findings = [...diagnostics, ...(rules && !rules.ok ? rules.error : [])];
  return judgeBundle(
    { files, findings, ...(bundle ? { bundle } : {}), ...(rules?.ok ? { rules: rules.value } : {}) },
    { city, day },
  );
}
