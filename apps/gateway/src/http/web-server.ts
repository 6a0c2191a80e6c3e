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
import { limitBodyShape } from './body-shape.js';
import { honourBodyLimits, standardBodyLimit } from './body-limit.js';
import { refusalOf } from './problem-details.filter.js';
import { httpLimits, limitRequests } from './request-limits.js';

/** Nothing of the device is ours to use; photos are taken by the app of the phone. */
const permissions = [
  ...['accelerometer', 'autoplay', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb'],
]
  .map((name) => `${name}=()`)
  .join(', ');

/** A photo straight from a phone's camera. */
export const uploadLimit = 10 * 1_048_576;

/** Where a proxy stands in front, it keeps its connections for a minute and must be the one who closes them. */
const keepAliveMs = 72_000;

export interface WebServerSettings {
  /** As `TRUSTED_PROXIES` says it. */
  readonly trustedProxies: string;
  readonly headersSeconds: number;
  readonly connections: number;
}

export function createAdapter({ trustedProxies, headersSeconds, connections }: WebServerSettings): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: standardBodyLimit,
    trustProxy: trustedProxies === 'none' ? false : trustedProxies,
    requestTimeout: 120_000,
    keepAliveTimeout: keepAliveMs,
    maxRequestsPerSocket: httpLimits.requestsPerConnection,
    http: {
      maxHeaderSize: httpLimits.headerBytes,
      headersTimeout: headersSeconds * 1_000,
      connectionsCheckingInterval: 1_000,
      insecureHTTPParser: false,
      requireHostHeader: true,
    },
    // Random, since people read it to us from a page, and unique over all gateways.
    genReqId: () => systemEntropy.uuid(),
    frameworkErrors: refuseAddress,
    routerOptions: { maxParamLength: 200 },
  });
  const server = adapter.getInstance().server;
  server.maxConnections = connections;
  // Counted by ourselves: Node would leave out what is beyond.
  server.maxHeadersCount = 0;
  return adapter;
}

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
  limitBodyShape(app);
  const secure = publicUrl.startsWith('https:');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (_request, reply) => void reply.header('permissions-policy', permissions));
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
        objectSrc: ["'none'"],
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
  // After those that say what an answer carries, so that a refusal carries it too.
  limitRequests(app);
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
