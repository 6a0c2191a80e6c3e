import type { PortalAssets } from '@alur/portal-pages';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

export const assetPrefixOf = (assets: PortalAssets): string => `/aset/${assets.version}`;

/** The few files the pages fetch, kept in memory; their address changes with their content. */
export function servePortalAssets(app: NestFastifyApplication, assets: PortalAssets): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  for (const { path, mediaType, body } of assets.files) {
    fastify.get(`${assetPrefixOf(assets)}/${path}`, { config: { policy: 'asset.read' } }, (_request, reply) =>
      reply.type(mediaType).header('cache-control', 'public, max-age=31536000, immutable').send(body),
    );
  }
}
