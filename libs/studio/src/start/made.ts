import type { SopDecision, SopMetadata } from '@alur/sop';
import type { ServiceProcess } from './process-of.js';
import type { StartReport } from './report.js';
import type { StartFrom } from './service-from-sop.js';

/** A service on its way: its process is drawn, its files are not written yet. */
export interface Made extends ServiceProcess {
  readonly id: string;
  readonly name: string;
  readonly decisions: readonly SopDecision[];
  readonly metadata: SopMetadata;
  readonly start: StartFrom;
  readonly report: StartReport;
}
