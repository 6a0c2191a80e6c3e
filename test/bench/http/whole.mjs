import { setTimeout as sleep } from 'node:timers/promises';
import { application, wholeService } from '../city/bench-services.mjs';
import { inParallel } from '../city/cases.mjs';
import { measured } from '../support/cpu.mjs';
import { line } from '../support/lines.mjs';
import { percentile } from '../support/rounds.mjs';
import { withClient } from '../support/written.mjs';
import { people } from './measuring.mjs';

/** A whole case over HTTP: draft, page, sending, and once the office has it the officer's answer. */
export const benchWhole = async ({ cluster, city, gateway, worker, citizen, officer, count }) =>
  withClient(city.databaseUrl, async (client) => {
    const text = 'SELECT key, revision FROM user_task WHERE case_id = $1 AND closed_at IS NULL';
    const openTask = async (id) => (await client.query({ name: 'open', text, values: [id] })).rows[0];
    const latencies = [];
    const one = async () => {
      const from = performance.now();
      const draft = await citizen.json('POST', '/api/v1/drafts', {
        json: { serviceId: wholeService },
      });
      const filled = {
        headers: { 'if-match': '"1"' },
        json: { answers: application },
      };
      await citizen.ask('PUT', `/api/v1/drafts/${draft.id}/pages/diri`, filled);
      const sent = { headers: { 'idempotency-key': `submit-${draft.id}` } };
      const { caseId } = await citizen.json('POST', `/api/v1/drafts/${draft.id}/submit`, sent);
      let task = await openTask(caseId);
      for (; !task; task = await openTask(caseId)) await sleep(5);
      await officer.ask('POST', `/api/v1/tasks/${caseId}.${task.key}/complete`, {
        headers: { 'if-match': `"${task.revision}"` },
        json: { data: {} },
      });
      latencies.push(performance.now() - from);
    };
    await inParallel(20, 4, one);
    latencies.length = 0;
    const pids = [gateway.pid, worker.pid];
    const { ms, server, node } = await measured({ postmaster: cluster.postmaster, pids }, () =>
      inParallel(count, people, one),
    );
    const what = 'whole case over HTTP, with its hand-off and two messages';
    return {
      lines: [
        line({
          id: 'W1',
          what: `${what}, ${people} at once: a second`,
          value: (count * 1_000) / ms,
          unit: 'cases/s',
        }),
        line({
          id: 'W2',
          what: `${what}: processor time of gateway and worker`,
          value: node / count,
          unit: 'CPU-ms',
        }),
        line({
          id: 'W3',
          what: `${what}: processor time of PostgreSQL`,
          value: server / count,
          unit: 'CPU-ms',
        }),
        line({
          id: 'W4',
          what: `${what}: p50`,
          value: percentile(latencies, 0.5),
          unit: 'ms',
        }),
      ],
      series: {},
    };
  });
