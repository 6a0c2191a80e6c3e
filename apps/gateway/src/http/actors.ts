// The signed-in person of a request; the guard has been there before.
import type { CitizenActor, OfficerActor } from '@alur/access';
import type { FastifyRequest } from 'fastify';
import { refuse } from './rejection-error.js';

export const citizenOf = (request: FastifyRequest): CitizenActor =>
  request.citizen ?? refuse('NOT_SIGNED_IN', 'Anda perlu masuk dulu.');

export const officerOfRequest = (request: FastifyRequest): OfficerActor =>
  request.officer ?? refuse('NOT_SIGNED_IN', 'Anda perlu masuk dulu.');
