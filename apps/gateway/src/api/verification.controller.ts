import type { VerifiedLetter } from '@alur/application';
import { verifyLetter } from '@alur/application';
import type { Ports } from '@alur/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';
import { refuse } from '../http/rejection-error.js';

@ApiTags('surat')
@Controller('api/v1/letters')
export class VerificationController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get(':code')
  @PolicyIs('letter.verify')
  @ApiOperation({ operationId: 'verifyLetter', summary: 'Whether a letter was issued, by the code on it' })
  async verify(@Param('code') code: string): Promise<VerifiedLetter> {
    return (
      (await verifyLetter(this.ports)(code)) ??
      refuse('LETTER_NOT_FOUND', 'Surat dengan kode ini tidak ada di catatan kami.')
    );
  }
}
