import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';

const policy = 'content-security-policy';

/** A page of these routes may be shown inside a page of ours; every other page of the city stands alone. */
@Injectable()
export class FramedByStudio implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const strict = String(reply.getHeader(policy) ?? '');
    void reply.header(policy, strict.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    return next.handle();
  }
}
