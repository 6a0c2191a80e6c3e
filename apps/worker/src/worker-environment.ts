import { RuntimeEnvironment } from '@alur/platform';
import { IsOptional, IsString } from 'class-validator';

export class WorkerEnvironment extends RuntimeEnvironment {
  /** Comma-separated queue names; `handoff.*` names a group. Default: all. */
  @IsOptional()
  @IsString()
  WORKER_QUEUES?: string;

  /** Where signed checkpoints are put. Default: `audit` beside FILES_DIR. */
  @IsOptional()
  @IsString()
  AUDIT_DIR?: string;

  /** The key that signs them. Default: one is made in FILES_DIR. */
  @IsOptional()
  @IsString()
  AUDIT_KEY_PATH?: string;
}
