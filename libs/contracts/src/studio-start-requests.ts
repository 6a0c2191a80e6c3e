// What the studio takes to begin a draft.
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

class NewServiceBody {
  @IsString()
  @MaxLength(100)
  id!: string;

  @IsString()
  @Length(1, 200)
  name!: string;
}

export class BeginFromTemplateBody extends NewServiceBody {
  @IsString()
  @MaxLength(100)
  template!: string;

  /** Key of the agency. */
  @IsString()
  @MaxLength(100)
  owner!: string;
}

export class BeginCopyBody extends NewServiceBody {
  @IsString()
  @MaxLength(100)
  serviceId!: string;
}

export class BeginNextVersionBody {
  @IsString()
  @MaxLength(100)
  serviceId!: string;
}

export class MendedCellBody {
  @IsInt()
  @Min(1)
  @Max(2_000)
  row!: number;

  @IsInt()
  @Min(1)
  @Max(60)
  column!: number;

  @IsString()
  @MaxLength(5_000)
  text!: string;
}

/** Sent beside the file, as fields of the form that stand before it. */
export class SopFieldsBody {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  sheet?: string;

  @IsArray()
  @ArrayMaxSize(2_000)
  @ValidateNested({ each: true })
  @Type(() => MendedCellBody)
  cells: MendedCellBody[] = [];

  @IsOptional()
  @IsString()
  @MaxLength(100)
  owner?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;
}
