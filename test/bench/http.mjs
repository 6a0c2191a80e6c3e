/**
 * `npm run bench -- http`: what people do over HTTP with session, policy, wall and audit, beside bare Fastify with the same bytes.
 * The server has one core to itself; PostgreSQL, Redis, worker and whoever asks share the others.
 */
import { build } from '../../config/tooling/build.mjs';
import { openBenchCity } from './city/bench-city.mjs';
import { startBenchRedis } from './city/bench-redis.mjs';
import { loopService } from './city/bench-services.mjs';
import { fileCase, workAll } from './city/cases.mjs';
import { citizenAt, keptConnections, officerAt } from './city/http-person.mjs';
import { benchCompleting, openLoops } from './http/completing.mjs';
import { leaveCore, people, serverCore } from './http/measuring.mjs';
import { benchReading } from './http/reading.mjs';
import { benchWhole } from './http/whole.mjs';
import { childrenOf } from './support/cpu.mjs';
import { startDurablePostgres } from './support/durable-postgres.mjs';

const verifier = { role: 'verifier', agency: 'Dinsos' };

/** A queue of a full page, one citizen, and everybody who asks on connections that stay. */
const openScene = async ({ city, profile }) => {
  const opened = await city.openPorts();
  const { ports } = opened;
  const gateway = await city.startGateway({ core: serverCore, profile });
  const agent = keptConnections(people);
  const officer = await officerAt(gateway.url, city, verifier, agent);
  const phone = '081200889900';
  const citizen = await citizenAt(gateway.url, phone, agent);
  const { id: applicant } = await ports.citizens.findOrCreateByPhone(`+62${phone.slice(1)}`);
  const complete = await openLoops({ ports, officer, applicant, count: 120 });
  const caseId = await fileCase(ports, { serviceId: loopService, applicant });
  await workAll(ports);
  const worker = city.startWorker();
  return {
    gateway,
    worker,
    officer,
    citizen,
    complete,
    caseId,
    async close() {
      await worker.stop();
      await gateway.stop();
      await opened.close();
    },
  };
};

export const bench = async ({
  rounds = 5,
  instances: perRound = 600,
  only = ['reading', 'completing', 'whole'],
  profile,
}) => {
  await build();
  const cluster = await startDurablePostgres();
  const redis = await startBenchRedis();
  const lines = [];
  const series = {};
  let cores;
  try {
    cores = leaveCore([
      process.pid,
      cluster.postmaster,
      ...childrenOf(cluster.postmaster),
      ...(redis ? [redis.pid()] : []),
    ]);
    const city = await openBenchCity({ cluster, redis, name: 'http' });
    const scene = await openScene({ city, profile });
    const given = { cluster, city, rounds, perRound, ...scene };
    const parts = {
      reading: () => benchReading(given),
      completing: () => benchCompleting(given),
      whole: () => benchWhole({ ...given, count: perRound }),
    };
    for (const name of only) {
      process.stderr.write(`http: ${name}\n`);
      const result = await parts[name]();
      lines.push(...result.lines);
      Object.assign(series, result.series);
    }
    await scene.close();
    await city.stop();
  } finally {
    await redis?.stop();
    await cluster.stop();
  }
  return { lines, series, conditions: { cores, postgres: cluster.settings } };
};
