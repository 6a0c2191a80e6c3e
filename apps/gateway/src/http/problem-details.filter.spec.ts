import { DataDamaged } from '@alur/application';
import type { Logger } from '@alur/platform';
import type { ArgumentsHost } from '@nestjs/common';
import { ProblemDetailsFilter } from './problem-details.filter.js';
import { RejectionError } from './rejection-error.js';

const told: [object, string][] = [];
const write = (fields: object, message: string): void => void told.push([fields, message]);
const log = { info: write, error: write, debug: write } as unknown as Logger;
const filter = new ProblemDetailsFilter(log, () => Promise.resolve('<p>'));
beforeEach(() => void told.splice(0));

interface Sent {
  status?: number;
  body?: unknown;
}

async function refuse(error: unknown, more: object = {}): Promise<Sent> {
  const sent: Sent = {};
  const reply = {
    sent: false,
    status: (status: number) => ((sent.status = status), reply),
    header: () => reply,
    type: () => reply,
    send: (body: unknown) => (sent.body = body),
  };
  const request = {
    id: 'r1',
    method: 'GET',
    url: '/api/v1/cases/3579025708909902?x=Siti',
    headers: {},
    routeOptions: { url: '/api/v1/cases/:id' },
    ...more,
  };
  const host = { switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }) };
  await filter.catch(error, host as unknown as ArgumentsHost);
  return sent;
}

it.each([
  ['NOT_SIGNED_IN', {}, 'anybody'],
  ['NOT_FOUND', { officer: { id: 'ratna' } }, 'officer:ratna'],
  ['CASE_NOT_FOUND', { citizen: { id: 'c1' } }, 'citizen:c1'],
  ['ORIGIN_REFUSED', { officer: { id: 'ratna' } }, 'officer:ratna'],
  ['TOO_MANY_REQUESTS', {}, 'anybody'],
  ['HEADER_TWICE', {}, 'anybody'],
])('%s is written down with who and where, and nothing that was typed', async (code, who, actor) => {
  await refuse(new RejectionError({ code, message: 'Tidak.' }), who);
  expect(told).toEqual([
    [{ traceId: 'r1', code, method: 'GET', route: '/api/v1/cases/:id', actor }, 'request refused'],
  ]);
});

it('what is only to be typed once more is nobody’s business', async () => {
  await refuse(new RejectionError({ code: 'DATA_INVALID', message: 'Isi lagi.' }));
  expect(told).toEqual([]);
});

it('a fault of ours is told to the log with its place, and to whoever asked with a number only', async () => {
  const { status, body } = await refuse(new Error('relation "citizen" at /srv/alur'));
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toMatch(/citizen|srv|stack/);
  expect(body).toMatchObject({ code: 'INTERNAL_ERROR', traceId: 'r1' });
  expect(told).toEqual([
    [expect.objectContaining({ traceId: 'r1', error: expect.stringContaining('/srv/alur') }), 'request failed'],
  ]);
});

it('what lies there damaged is refused by its own name, and only the log says where it lies', async () => {
  const { status, body } = await refuse(new DataDamaged('file|bytes|f1'));
  expect(status).toBe(500);
  expect(body).toMatchObject({ code: 'DATA_DAMAGED' });
  expect(JSON.stringify(body)).not.toContain('f1');
  expect(told).toEqual([
    [expect.objectContaining({ error: expect.stringContaining('file|bytes|f1') }), 'request failed'],
  ]);
});
