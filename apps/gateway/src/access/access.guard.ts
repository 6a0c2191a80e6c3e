import type { CitizenActor, OfficerActor } from '@alur/access';
import { isDesigner, mayEnterStudio } from '@alur/access';
import { officerOf } from '@alur/identity';
import type { Session } from '@alur/application';
import type { Ports } from '@alur/platform';
import { seeAlso } from '@alur/platform';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/rejection-error.js';
import type { Door } from './door.js';
import { doorKey } from './door.js';
import { isFromElsewhere } from './own-site.js';
import type { SessionCookies } from './session-cookies.js';
import { isOfficersDoor, sightOf } from './sight-of.js';
import type { Binds } from './step-up.js';
import { checkStepUp, stepUpKey } from './step-up.js';

declare module 'fastify' {
  interface FastifyRequest {
    citizen?: CitizenActor;
    officer?: OfficerActor;
    /** Where a page sends somebody who has to sign in first. */
    signInAt?: string;
  }
}

/** A page that asks by itself, with nobody in front of it, does not keep a session from ending. */
const isAct = ({ headers, url }: FastifyRequest): boolean =>
  headers['x-alur-idle'] === undefined && !url.startsWith('/api/v1/queues/stream');

/** Who may come through a door. What they may do inside is decided by the use case. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly ports: Ports,
    private readonly cookies: SessionCookies,
    private readonly demo: boolean,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const door = this.reflector.getAllAndOverride<Door | undefined>(doorKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (!door)
      throw new Error(`Expected ${context.getClass().name}.${context.getHandler().name} to say which door it is`);
    if (isFromElsewhere(request)) refuse('ORIGIN_REFUSED', 'Permintaan ini datang dari situs lain.');
    if (door !== 'public') void reply.header('cache-control', 'no-store');
    const session = await this.identify(request);
    if (door === 'demo' && !this.demo) refuse('NOT_FOUND', 'Halaman ini tidak ada.');
    seeAlso(sightOf(door, request, this.ports.city));
    if (door === 'citizen' && !request.citizen) return this.askToSignIn(request, reply);
    if (isOfficersDoor(door) && !request.officer) refuse('NOT_SIGNED_IN', 'Anda perlu masuk dulu.');
    if (door === 'link' && !request.officer?.onlyTask) refuse('LINK_NOT_FOUND', 'Tautan ini tidak berlaku lagi.');
    const { officer } = request;
    if (door === 'designer' && !(officer && isDesigner(officer))) refuse('NOT_FOUND', 'Halaman ini tidak ada.');
    if (door === 'studio' && !(officer && mayEnterStudio(officer))) refuse('NOT_FOUND', 'Halaman ini tidak ada.');
    const binds = this.reflector.getAllAndOverride<Binds | undefined>(stepUpKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (binds) await checkStepUp(this.ports, { binds, request, ...(session ? { session } : {}) });
    return true;
  }

  /** Gives the officer's session, where there is one. */
  private async identify(request: FastifyRequest): Promise<Session | undefined> {
    const citizen = await this.session(request, 'citizen');
    if (citizen) request.citizen = { kind: 'citizen', id: citizen.subject };
    const session =
      request.url.startsWith('/tugas') || request.url.startsWith('/api/v1/link')
        ? await this.session(request, 'link')
        : await this.session(request, 'officer');
    const officer = session && officerOf(this.ports.city, session, await this.ports.reading.now());
    if (officer) request.officer = officer;
    return session;
  }

  private async session(request: FastifyRequest, kind: Session['kind']): Promise<Session | undefined> {
    const token = this.cookies.read(request, kind);
    const session = token && (await this.ports.sessions.find(token, isAct(request)));
    return session && session.kind === kind ? session : undefined;
  }

  private askToSignIn(request: FastifyRequest, reply: FastifyReply): boolean {
    if (request.url.startsWith('/api/')) refuse('NOT_SIGNED_IN', 'Anda perlu masuk dulu.');
    void reply.header(
      'location',
      `/masuk?lanjut=${encodeURIComponent(request.method === 'GET' || request.url.endsWith('/ajukan') ? request.url : '/permohonan')}`,
    );
    void reply.status(303).send();
    return false;
  }
}
