import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const asset = { config: { policy: 'asset.read' } } as const;

/** The officers' console: hashed files for a year, its page always fresh, every deep link the same page. */
export async function serveConsole(app: NestFastifyApplication, folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic as never, {
    root: folder,
    prefix: '/konsol/',
    wildcard: false,
    index: false,
    immutable: true,
    maxAge: '365d',
    decorateReply: true,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const page = (
    _request: unknown,
    reply: { sendFile(name: string, root: string, options: object): unknown },
  ): unknown => reply.sendFile('index.html', folder, { immutable: false, maxAge: 0 });
  fastify.get('/konsol', asset, (_request, reply) => reply.redirect('/konsol/'));
  fastify.get('/konsol/', asset, page as never);
  fastify.get('/konsol/*', asset, page as never);
}
