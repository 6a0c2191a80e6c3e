import { instantAt } from '@alur/calendar';
import type { Ports } from '@alur/platform';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PolicyIs } from '../access/policy-is.js';
import { PORTS } from '../gateway-tokens.js';
import { refuse } from '../http/rejection-error.js';

/** Where somebody tells a weakness they found (RFC 9116). */
@ApiExcludeController()
@Controller('.well-known/security.txt')
export class SecurityTextController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Get()
  @PolicyIs('portal.read')
  @Header('content-type', 'text/plain; charset=utf-8')
  text(): string {
    const { city, publicUrl } = this.ports;
    if (!city.disclosure) return refuse('NOT_FOUND', 'Halaman ini tidak ada.');
    const { contact, until } = city.disclosure;
    return [
      `Contact: ${contact}`,
      `Expires: ${instantAt(city.zone, until, 0)}`,
      'Preferred-Languages: id, en',
      `Canonical: ${publicUrl}/.well-known/security.txt`,
      '',
    ].join('\n');
  }
}
