// What the REST API takes: checked shapes. Only outer form here; meaning is judged by the use cases.
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
  ValidateIf,
} from 'class-validator';

export class RequestCodeBody {
  @IsString()
  @MaxLength(30)
  phone!: string;
}

/** Of the person who sits beside the officer. */
export class AskConsentBody extends RequestCodeBody {}

export class GiveConsentBody {
  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, { message: 'Kode harus 6 angka.' })
  code!: string;
}

export class VerifyCodeBody {
  @IsString()
  @MaxLength(30)
  phone!: string;

  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, { message: 'Kode harus 6 angka.' })
  code!: string;
}

export class LinkBody {
  @Matches(/^[\w-]{20,100}$/, { message: 'Tautan ini tidak lengkap.' })
  token!: string;
}

export class StartDraftBody {
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Nama layanan tidak dikenal.' })
  serviceId!: string;
}

export class PageAnswersBody {
  @IsObject()
  answers!: Record<string, unknown>;
}

export class CompleteTaskRequest {
  @IsObject()
  data!: Record<string, unknown>;
}

export class ReturnedFieldBody {
  @Matches(/^[a-z][a-z0-9_]{0,59}$/, { message: 'Nama isian tidak dikenal.' })
  field!: string;

  @IsString()
  @MaxLength(40)
  reason!: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class ReturnTaskRequest {
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ field }: ReturnedFieldBody) => field)
  @ValidateNested({ each: true })
  @Type(() => ReturnedFieldBody)
  fields!: ReturnedFieldBody[];

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  anotherRound?: string;
}

/** Which masked values an officer asks for, and why. */
export class RevealBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9_]{0,59}(\.\d{1,2}\.[a-z][a-z0-9_]{0,59})?$/, {
    each: true,
    message: 'Nama isian tidak dikenal.',
  })
  fields!: string[];

  @IsString()
  @MaxLength(60)
  reason!: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  note?: string;
}

export class CorrectionAnswersBody {
  @IsObject()
  answers!: Record<string, unknown>;
}

export class ResubmitBody {
  @IsOptional()
  @IsObject()
  data?: Record<string, unknown>;
}

export class TrackingBody {
  @IsString()
  @MaxLength(40)
  reference!: string;

  @Matches(/^\d{4}$/, { message: 'Isi 4 angka terakhir nomor ponsel.' })
  phoneDigits!: string;
}

export class QueueQuery {
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  @IsOptional()
  @IsIn(['all', 'mine', 'unclaimed'])
  filter: 'all' | 'mine' | 'unclaimed' = 'all';
}

export class CaseQuery {
  @IsString()
  @MaxLength(40)
  reference!: string;
}

/** A message for whoever waits for it. Nothing in it may be personal but the key. */
export class SendMessageRequest {
  @IsString()
  @Length(1, 200)
  name!: string;

  /** Compared as text with the key of who waits; stored as a hash only. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  correlationKey?: string;

  /** The same id again is the same message; without it the Idempotency-Key names it. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  id?: string;

  /** ISO 8601 duration that it waits where nobody waits for it yet; without it, it is gone then. */
  @IsOptional()
  @Matches(/^P[\dYMWDTHS.]{1,30}$/, { message: 'Masa tunggu pesan harus berupa durasi, misalnya P7D atau PT4H.' })
  ttl?: string;

  @IsOptional()
  @IsObject()
  variables?: Record<string, unknown>;
}

export class BeginServiceDraftBody {
  @IsString()
  @Length(1, 200)
  name!: string;
}

/** A field's id and the one it gets. */
export class RenameFieldBody {
  @IsString()
  @Length(1, 200)
  from!: string;

  @IsString()
  @Length(1, 200)
  to!: string;
}

export class HandInDraftBody {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** Why a draft goes back, or a service is closed. */
export class ReasonBody {
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

export class ApproveDraftBody {
  /** A day, from its first minute in the city; or an instant with its offset. Absent: from now on. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/, {
    message: 'Tanggal mulai berlaku harus berupa tanggal, misalnya 2027-01-01.',
  })
  from?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** The value of a part is plain data of the part's own shape; null takes the part away. */
export class DraftPartBody {
  @ValidateIf(({ value }: DraftPartBody) => value !== null)
  @IsDefined()
  value!: unknown;
}

export class CitySettingBody {
  @IsDefined()
  value!: unknown;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** A letter that is being written, and whom the example is for. */
export class LetterPreviewBody {
  @IsObject()
  front!: Record<string, unknown>;

  @IsString()
  @MaxLength(60_000)
  body!: string;

  /** Code of the village that the example applicant lives in. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  village?: string;

  /** Every question, or only what everybody must answer. */
  @IsIn(['all', 'least'])
  answered!: 'all' | 'least';
}

/** A decision table that is being written. */
export class DecisionExaminationBody {
  @IsObject()
  sheet!: Record<string, unknown>;
}

/** What somebody asks about their own data: one case, or everything. */
export class DataRequestBody {
  @IsIn(['correct', 'erase', 'restrict'])
  kind!: 'correct' | 'erase' | 'restrict';

  @IsOptional()
  @IsUUID()
  caseId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9_]{0,59}$/, { each: true, message: 'Nama isian tidak dikenal.' })
  fields?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class DataDecisionBody {
  @IsIn(['accepted', 'refused'])
  state!: 'accepted' | 'refused';

  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class NewPhoneBody {
  @IsString()
  @MaxLength(30)
  phone!: string;
}
