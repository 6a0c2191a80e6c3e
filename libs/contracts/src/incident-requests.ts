// What the REST API takes about incidents.
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { RepairAct } from './api.js';

const key = /^[a-z0-9][a-z0-9-]{0,59}$/;
const code = /^[A-Z][A-Z_]{2,59}$/;
const element = /^[\w.-]{1,200}$/;

export class IncidentFilterBody {
  @IsOptional()
  @Matches(key, { message: 'Nama layanan tidak dikenal.' })
  service?: string;

  @IsOptional()
  @Matches(key, { message: 'Nama instansi tidak dikenal.' })
  agency?: string;

  @IsOptional()
  @Matches(code, { message: 'Kode masalah tidak dikenal.' })
  code?: string;

  /** Open for at least so many hours. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(87_600)
  olderThanHours?: number;
}

export class IncidentQuery extends IncidentFilterBody {
  @IsOptional()
  @IsString()
  @MaxLength(600)
  cursor?: string;
}

export class RetryIncidentBody {
  /** Says what would happen and changes nothing. */
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export class ResolveIncidentBody extends RetryIncidentBody {
  @IsObject()
  data!: Record<string, unknown>;
}

class ReasonedBody extends RetryIncidentBody {
  @IsString()
  @MaxLength(40)
  reason!: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  note?: string;
}

export class SkipElementBody extends ReasonedBody {
  /** Ways out, where the step chooses among them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(element, { each: true, message: 'Nama alur tidak dikenal.' })
  flows?: string[];

  /** What the step would have brought. */
  @IsOptional()
  @IsObject()
  data?: Record<string, unknown>;
}

export class MoveTokenBody extends ReasonedBody {
  /** An element, or a flow into a join. */
  @Matches(element, { message: 'Nama langkah tujuan tidak dikenal.' })
  to!: string;
}

export class CancelCaseBody extends ReasonedBody {}

export class BulkRepairBody {
  @IsObject()
  @ValidateNested()
  @Type(() => IncidentFilterBody)
  filter!: IncidentFilterBody;

  @IsIn(['retry', 'resolve', 'skip', 'move', 'cancel'])
  action!: RepairAct;

  @IsOptional()
  @IsObject()
  data?: Record<string, unknown>;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(element, { each: true, message: 'Nama alur tidak dikenal.' })
  flows?: string[];

  @IsOptional()
  @Matches(element, { message: 'Nama langkah tujuan tidak dikenal.' })
  to?: string;

  @IsOptional()
  @IsString()
  @Length(1, 40)
  reason?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;

  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}
