import type { CitizenActor, OfficerActor, PolicyId, Who } from '@alur/access';
import { admit, mayAssist, routePolicy } from '@alur/access';
import { officerOf } from '@alur/identity';
import type { Session } from '@alur/application';
import { assistingRoles } from '@alur/application';
import type { Ports } from '@alur/platform';
import { seeAlso } from '@alur/platform';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/rejection-error.js';
import './assisted-session.js';
import { isFromElsewhere } from './own-site.js';
import type { SessionCookies } from './session-cookies.js';
import { sightOf } from './sight-of.js';
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

/** Who may come in. What they may do inside is decided by the use case, by the permissions that the policy names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly ports: Ports,
    private readonly cookies: SessionCookies,
    private readonly demo: boolean,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { policy } = request.routeOptions.config;
    if (!policy) throw new Error(`Expected ${context.getClass().name}.${context.getHandler().name} to name its policy`);
    const { who } = routePolicy(policy);
    if (isFromElsewhere(request)) refuse('ORIGIN_REFUSED', 'Permintaan ini datang dari situs lain.');
    if (who !== 'public') void reply.header('cache-control', 'no-store');
    const session = await this.identify(request, policy);
    const visitor = {
      ...(request.citizen ? { citizen: request.citizen } : {}),
      ...(request.officer ? { officer: request.officer } : {}),
      assisting: request.assisting !== undefined,
      demo: this.demo,
    };
    const admission = admit(who, visitor);
    if (admission === 'nothing-here') refuse('NOT_FOUND', 'Halaman ini tidak ada.');
    if (admission === 'not-for-helpers')
      refuse(
        'NOT_FOR_HELPERS',
        'Bagian ini hanya untuk warga sendiri. Selesaikan pendampingan, lalu warga dapat membukanya di ponselnya.',
      );
    if (admission === 'link-over') refuse('LINK_NOT_FOUND', 'Tautan ini tidak berlaku lagi.');
    if (admission === 'sign-in') return this.askToSignIn(who, request, reply);
    seeAlso(sightOf(who, request, this.ports.city));
    const binds = this.reflector.getAllAndOverride<Binds | undefined>(stepUpKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (binds) await checkStepUp(this.ports, { binds, request, ...(session ? { session } : {}) });
    return true;
  }

  /** Gives the officer's session, where there is one. */
  private async identify(request: FastifyRequest, policy: PolicyId): Promise<Session | undefined> {
    const session =
      request.url.startsWith('/tugas') || request.url.startsWith('/api/v1/link')
        ? await this.session(request, 'link')
        : await this.session(request, 'officer');
    const officer = session && officerOf(this.ports.city, session, session.readAt);
    if (officer) request.officer = officer;
    if (officer && (await this.assists(request, officer, policy))) return session;
    const citizen = await this.session(request, 'citizen');
    if (citizen) request.citizen = { kind: 'citizen', id: citizen.subject };
    return session;
  }

  /** Whoever was asked for consent stays the one who acts, and only while their office still lets them. */
  private async assists(request: FastifyRequest, officer: OfficerActor, policy: PolicyId): Promise<boolean> {
    const assisted = await this.session(request, 'assisted');
    const isTheirs = assisted?.onlyFor === officer.id && mayAssist(officer, assistingRoles(this.ports.city)).allowed;
    if (!isTheirs) return false;
    request.assisting = { citizen: assisted.subject, until: assisted.expiresAt };
    if (routePolicy(policy).assisted)
      request.citizen = { kind: 'citizen', id: assisted.subject, assistedBy: officer.id };
    return true;
  }

  private async session(request: FastifyRequest, kind: Session['kind']): Promise<Session | undefined> {
    const token = this.cookies.read(request, kind);
    const session = token && (await this.ports.sessions.find(token, isAct(request)));
    return session && session.kind === kind ? session : undefined;
  }

  private askToSignIn(who: Who, request: FastifyRequest, reply: FastifyReply): boolean {
    if (who !== 'citizen' || request.url.startsWith('/api/')) refuse('NOT_SIGNED_IN', 'Anda perlu masuk dulu.');
    // Without its query: no page needs one, and whatever somebody typed there is not carried into the next address.
    const [path = ''] = request.url.split('?');
    const wanted = request.method === 'GET' || path.endsWith('/ajukan') ? path : '/permohonan';
    void reply.header('location', `/masuk?lanjut=${encodeURIComponent(wanted)}`);
    void reply.status(303).send();
    return false;
  }
}
