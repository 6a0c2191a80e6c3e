// Fastify as the gateway needs it: limits, cookies, forms, uploads, headers, compression.
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { systemEntropy } from '@alur/identity';
import { inRequest } from '@alur/platform';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limitBodyDepth } from './body-depth.js';
import { honourBodyLimits, standardBodyLimit } from './body-limit.js';
import { refusalOf } from './problem-details.filter.js';

/** A photo straight from a phone's camera. */
export const uploadLimit = 10 * 1_048_576;

/** `trustedProxies`: as `TRUSTED_PROXIES` says it. */
export const createAdapter = (trustedProxies: string) =>
  new FastifyAdapter({
    bodyLimit: standardBodyLimit,
    trustProxy: trustedProxies === 'none' ? false : trustedProxies,
    requestTimeout: 120_000,
    // Random, since people read it to us from a page, and unique over all gateways.
    genReqId: () => systemEntropy.uuid(),
    frameworkErrors: refuseAddress,
    routerOptions: { maxParamLength: 200 },
  });

/** An address that cannot be read is refused before any hook: what the hooks would have said is said here. */
function refuseAddress(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, mediaType, body } = refusalOf(error, request);
  void reply
    .status(status)
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(body);
}

export async function equip(app: NestFastifyApplication, publicUrl: string): Promise<void> {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', (request, _reply, done) => inRequest(request.id, done));
  honourBodyLimits(app);
  limitBodyDepth(app);
  const secure = publicUrl.startsWith('https:');
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        // The studio shows what citizens will see; who may be shown so is said by frame-ancestors.
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(compress as never, {
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    customTypes: /^(text\/(?!event-stream)|application\/(json|problem\+json|javascript)|image\/svg)/,
  });
  await app.register(cookie as never);
  await app.register(multipart as never, {
    limits: { files: 1, fields: 40, fileSize: uploadLimit, fieldSize: 16_384, parts: 41 },
  });
}
