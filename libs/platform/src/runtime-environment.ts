import { join } from 'node:path';
import type { QueueSettings } from '@alur/queue';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  Validate,
  ValidateIf,
} from 'class-validator';
import { DemoIsLocal } from './demo-is-local.js';
import { OwnPassword } from './own-password.js';
import type { PortSettings } from './open-ports.js';

/** What every process of ours needs to know. */
export class RuntimeEnvironment {
  @Matches(/^postgres(ql)?:\/\//)
  @Validate(OwnPassword)
  DATABASE_URL!: string;

  @IsIn(['redis', 'postgres'])
  QUEUE_BACKEND: 'redis' | 'postgres' = 'redis';

  @ValidateIf((env: RuntimeEnvironment) => env.QUEUE_BACKEND === 'redis')
  @Matches(/^rediss?:\/\//)
  @Validate(OwnPassword)
  REDIS_URL?: string;

  /** Prefix of queue keys: two cities may share a Redis. */
  @IsString()
  QUEUE_PREFIX = 'alur';

  @IsNotEmpty()
  CITY_DIR!: string;

  @IsNotEmpty()
  FILES_DIR!: string;

  /** Where clamd listens. Without it a city for show does without; anywhere else files wait. */
  @IsOptional()
  @Matches(/^(tcp:\/\/[^/\s:]+(:\d{1,5})?|tcp:\/\/\[[0-9a-f:.]+\](:\d{1,5})?|unix:(\/\/)?\/\S+)$/i)
  CLAMD_URL?: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(300)
  CLAMD_TIMEOUT_SECONDS = 30;
  /** The key that seals second factors; a demo city makes one beside its files. */
  @ValidateIf((env: RuntimeEnvironment) => env.DEMO !== 'true' || env.SECRET_KEY_PATH !== undefined)
  @IsNotEmpty()
  SECRET_KEY_PATH?: string;

  @IsUrl({ require_tld: false, require_protocol: true })
  PUBLIC_URL!: string;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error'])
  LOG_LEVEL = 'info';

  /** The demo city: visible outbox, published on import, demo accounts. */
  @IsOptional()
  @IsIn(['true', 'false'])
  @Validate(DemoIsLocal)
  DEMO: 'true' | 'false' = 'false';
}

export function portSettings(env: RuntimeEnvironment): PortSettings {
  const queues: QueueSettings =
    env.QUEUE_BACKEND === 'postgres'
      ? { kind: 'postgres', url: env.DATABASE_URL, prefix: env.QUEUE_PREFIX }
      : { kind: 'redis', url: env.REDIS_URL ?? '', prefix: env.QUEUE_PREFIX };
  return {
    databaseUrl: env.DATABASE_URL,
    queues,
    cityFolder: env.CITY_DIR,
    filesFolder: env.FILES_DIR,
    scanner:
      env.CLAMD_URL === undefined
        ? { kind: 'none', demo: env.DEMO === 'true' }
        : { kind: 'clamd', url: env.CLAMD_URL, timeoutMs: env.CLAMD_TIMEOUT_SECONDS * 1_000 },
    secretKey: { file: env.SECRET_KEY_PATH ?? join(env.FILES_DIR, 'secret.key'), makeMissing: env.DEMO === 'true' },
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
  };
}
