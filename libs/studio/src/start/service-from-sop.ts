/**
 * All parts of a service out of an agency's SOP table, so that a designer only confirms and corrects: the process as it runs
 * on the portal, who does what, the forms, the words, the standard, the letters and an example for every branch.
 */
import type { LocalDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { CompiledSop, SopTable } from '@alur/sop';
import { compileSop, freeId, slugOf } from '@alur/sop';
import type { BundleFiles } from '../part/read-part.js';
import { quiet } from '../derive/words.js';
import { filesFor } from './files-for.js';
import { processOf } from './process-of.js';
import type { Proposal } from './report.js';
import { StartReport } from './report.js';

export interface StartFrom {
  readonly city: City;
  /** Key of the owner agency. */
  readonly owner: string;
  /** As people call the service. (Default: the title of the table) */
  readonly name?: string;
  /** The day on which the examples begin. */
  readonly day: LocalDate;
}

export interface StartedService {
  /** To be written as `process.bpmn`. Absent while a question about the table is open that has to be answered first. */
  readonly process?: ExecutableProcess;
  /** Every file but the drawing; empty without a process. */
  readonly files: BundleFiles;
  /** What was assumed and is to be looked at. */
  readonly proposals: readonly Proposal[];
  /** Of the table, with row and column; warnings are questions that the service can be begun without. */
  readonly findings: readonly Diagnostic[];
}

export function serviceFromSop(table: SopTable, start: StartFrom): StartedService {
  const compiled = compileSop(table, { minutes: true });
  if (!compiled.process) return { files: {}, proposals: [], findings: compiled.findings };
  return serviceFrom({ ...compiled, process: compiled.process }, table, start);
}

function serviceFrom(
  compiled: CompiledSop & { readonly process: ExecutableProcess },
  table: SopTable,
  start: StartFrom,
): StartedService {
  const report = new StartReport(table);
  const name = start.name ?? serviceName(compiled.process.name);
  const wanted = slugOf(name, 'layanan');
  const made = processOf(compiled, { id: wanted, name, owned: start, report });
  const { elements, flows, lanes = [] } = made.process;
  const id = freeId(
    wanted,
    new Set([...Object.keys(elements), ...Object.keys(flows), ...lanes.map((lane) => lane.id)]),
  );
  const process = { ...made.process, id };
  for (const office of made.offices.list) tellOffice(office.title, made, { start, report });
  const files = filesFor({
    ...made,
    process,
    id,
    name,
    decisions: compiled.decisions,
    metadata: table.metadata,
    start,
    report,
  });
  return {
    process,
    files,
    proposals: report.proposals,
    findings: [...compiled.findings, ...report.findings],
  };
}

/** `SOP PENERBITAN IZIN REKLAME` is the service `Izin Reklame`. */
export function serviceName(title: string): string {
  const said = quiet(title)
    .replace(/^(?:sop|standar operasional prosedur|prosedur)\b[\s:.-]*/i, '')
    .replace(/^(?:penerbitan|pelayanan|pembuatan|pengurusan|permohonan|pengajuan)\s+/i, '')
    .trim();
  const name = said === '' ? title : said;
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`.slice(0, 150);
}

function tellOffice(
  title: string,
  { offices }: ReturnType<typeof processOf>,
  { start, report }: { readonly start: StartFrom; readonly report: StartReport },
): void {
  const office = offices.list.find((one) => one.title === title);
  if (office?.match.certainty !== 'unknown') return;
  const owner = start.city.agencies[start.owner]?.shortName ?? start.owner;
  report.ask(
    'PERFORMER_UNMATCHED',
    `Pelaksana "${quiet(title)}" bukan perangkat daerah, desa, kelurahan, atau jabatan yang kami kenal. Sementara ini langkahnya dikerjakan petugas ${owner}. Siapa yang mengerjakannya di portal?`,
  );
}
