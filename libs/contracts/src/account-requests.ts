// Signing in, invitations and the own account. Passwords are taken as they are typed: what they may be is judged by the use cases.
import { IsNotEmpty, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

const nipShape = /^[\d\s]{18,25}$/;
const codeShape = /^[\w\s-]{6,20}$/;

export class OfficerSignInBody {
  @Matches(nipShape, { message: 'NIP harus 18 angka.' })
  nip!: string;

  @IsString()
  @Length(1, 200)
  password!: string;

  /** Of the app, or a recovery code. */
  @IsOptional()
  @Matches(codeShape, { message: 'Kode harus 6 angka, atau kode pemulihan seperti 7K2QF-M3X9A.' })
  code?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  newPassword?: string;
}

export class InviteBody {
  @Matches(nipShape, { message: 'NIP harus 18 angka.' })
  nip!: string;
}

export class InvitationBody {
  @Matches(/^[\w-]{20,100}$/, { message: 'Tautan undangan ini tidak lengkap.' })
  token!: string;
}

export class ActivateBody extends InvitationBody {
  @IsString()
  @MaxLength(200)
  password!: string;

  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, { message: 'Kode harus 6 angka.' })
  code!: string;
}

export class ChangePasswordBody {
  @IsString()
  @Length(1, 200)
  password!: string;

  @IsString()
  @MaxLength(200)
  newPassword!: string;
}

export class DeclareFamilyBody {
  @IsString()
  @MaxLength(40)
  familyCard!: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  nik?: string;
}

export class EnrolTotpBody {
  @IsString()
  @Length(1, 200)
  password!: string;

  @IsNotEmpty()
  @MaxLength(300)
  sealed!: string;

  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, { message: 'Kode harus 6 angka.' })
  code!: string;
}

export class StepUpBody {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  password?: string;

  @IsOptional()
  @Matches(codeShape, { message: 'Kode harus 6 angka.' })
  code?: string;
}
