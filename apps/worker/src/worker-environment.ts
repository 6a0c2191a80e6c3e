import { RuntimeEnvironment } from '@alur/platform';
import { IsOptional, IsString } from 'class-validator';

export class WorkerEnvironment extends RuntimeEnvironment {
  /** Comma-separated queue names; `handoff.*` names a group. Default: all. */
  @IsOptional()
  @IsString()
  WORKER_QUEUES?: string;
}
