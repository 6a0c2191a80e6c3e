import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { fastify } from 'fastify';
import type { InFlightLimits } from './in-flight.js';
import { limitInFlight } from './in-flight.js';

let server: FastifyInstance;
let letGo: () => void;

/** A server whose only page stays open until it is let go. */
async function serve(limits: InFlightLimits): Promise<string> {
  server = fastify();
  await server.register(multipart);
  limitInFlight({ getHttpAdapter: () => ({ getInstance: () => server }) } as unknown as NestFastifyApplication, limits);
  const open = new Promise<void>((resolve) => (letGo = resolve));
  server.post('/slow', async () => {
    await open;
    return 'done';
  });
  server.get('/readyz', () => 'ready');
  server.setErrorHandler((error, _request, reply) => reply.status(503).send(String(error)));
  return server.listen({ port: 0, host: '127.0.0.1' });
}
afterEach(() => server.close());

const post = (url: string, body?: FormData): Promise<number> =>
  fetch(`${url}/slow`, { method: 'POST', ...(body ? { body } : {}) }).then(({ status }) => status);

const upload = (): FormData => {
  const form = new FormData();
  form.set('file', new Blob(['x']), 'x.jpg');
  return form;
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
};

it('answers so many at once, refuses the next, and has room again afterwards', async () => {
  const url = await serve({ requests: 2, uploads: 2 });
  const two = [post(url), post(url)];
  let third = 0;
  await until(async () => {
    third = await Promise.race([post(url), new Promise<number>((resolve) => setTimeout(() => resolve(0), 50))]);
    return third === 503;
  });
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  letGo();
  expect(await Promise.all(two)).toEqual([200, 200]);
  await until(async () => (await post(url)) === 200);
});

it('counts what brings a file apart', async () => {
  const url = await serve({ requests: 10, uploads: 1 });
  const first = post(url, upload());
  await until(async () => {
    const next = await Promise.race([
      post(url, upload()),
      new Promise<number>((resolve) => setTimeout(() => resolve(0), 50)),
    ]);
    return next === 503;
  });
  const plain = post(url);
  letGo();
  expect(await Promise.all([first, plain])).toEqual([200, 200]);
});
