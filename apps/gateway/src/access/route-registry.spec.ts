import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { RouteRegistry } from './route-registry.js';

function registered(routes: (server: FastifyInstance) => void): RouteRegistry {
  const server = fastify();
  const registry = RouteRegistry.of({
    getHttpAdapter: () => ({ getInstance: () => server }),
  } as unknown as NestFastifyApplication);
  routes(server);
  return registry;
}
const answer = () => 'ok';

it('knows every route with its policy, whoever brought it', () => {
  const registry = registered((server) => {
    server.get('/api/v1/tasks', { config: { policy: 'queue.read', guarded: true } }, answer);
    server.get('/konsol/app.js', answer);
    server.get('/docs', answer);
  });
  expect(registry.check()).toEqual([
    { method: 'GET', url: '/api/v1/tasks', policy: 'queue.read' },
    { method: 'GET', url: '/konsol/app.js', policy: 'asset.read' },
    { method: 'GET', url: '/docs', policy: 'docs.read' },
  ]);
});

it('the gateway does not start with a route that names no policy, nor one that is not there', () => {
  const naked = registered((server) => {
    server.post('/api/v1/forgotten', answer);
    server.get('/metrics', { config: { policy: 'made.up' as never } }, answer);
  });
  expect(() => naked.check()).toThrow(/name its policy .*: POST \/api\/v1\/forgotten, GET \/metrics/);
});

it('nor with one past the guard that is not for everybody', () => {
  const open = registered((server) => server.get('/queues', { config: { policy: 'queue.read' } }, answer));
  expect(() => open.check()).toThrow('guard before these routes: GET /queues');
});
