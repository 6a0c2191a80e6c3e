/**
 * W1 as a Restate workflow: a journalled step for each service task, a durable promise for the user task. The server, its log and
 * its tables are on this machine; four partitions instead of twenty-four, which suits two cores better.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Restate's SDK is written for Node 22; this is all that it misses on 20.
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
const { RestatePromise, serve, workflow } = await import('@restatedev/restate-sdk');

const require = createRequire(import.meta.url);

const reached = new Map();
const noWork = () => undefined;

const w1 = workflow({
  name: 'w1',
  handlers: {
    run: async (context, payload) => {
      await context.run('assess', noWork);
      if (payload.amount < 0) return 'declined';
      const answer = context.promise('answer').get();
      // Tells the loop beside it that the task waits; costs Restate nothing.
      reached.get(context.key)?.();
      await answer;
      await RestatePromise.all([context.run('notify', noWork), context.run('archive', noWork)]);
      return 'granted';
    },
    answer: (context, decision) => context.promise('answer').resolve(decision),
  },
});

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
const post = (port, where, body) =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const request = http.request(
      { agent, host: '127.0.0.1', port, path: where, method: 'POST', headers },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const answer = Buffer.concat(parts).toString();
          if (response.statusCode < 300) resolve(answer);
          else reject(new Error(`${where}: ${response.statusCode} ${answer}`));
        });
      },
    );
    request.on('error', reject);
    request.end(text);
  });

/** What was written to the disk. Room that RocksDB only set aside does not count. */
const bytesIn = async (folder) => {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const where = path.join(folder, entry.name);
    if (entry.isDirectory()) bytes += await bytesIn(where);
    else
      bytes += await stat(where)
        .then(({ size }) => size)
        .catch(() => 0);
  }
  return bytes;
};

/** Tells the server's process id, and kills it when our end of the pipe is closed, however this process ends. */
const guard = `trap '' INT TERM; exec 3<&0; "$0" "$@" </dev/null >/dev/null 2>&1 & echo $!; cat <&3 >/dev/null; kill -9 $!; wait`;

const startServer = async (folder) => {
  const [ingress, admin, node] = [await freePort(), await freePort(), await freePort()];
  const binary = require.resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`);
  const env = {
    PATH: process.env.PATH,
    RESTATE_LOG_FILTER: 'error',
    RESTATE_DISABLE_TELEMETRY: 'true',
    RESTATE_LISTEN_MODE: 'tcp',
    RESTATE_BIND_IP: '127.0.0.1',
    RESTATE_BIND_PORT: String(node),
    RESTATE_ADVERTISED_HOST: '127.0.0.1',
    RESTATE_INGRESS__BIND_PORT: String(ingress),
    RESTATE_ADMIN__BIND_PORT: String(admin),
    RESTATE_DEFAULT_NUM_PARTITIONS: '4',
  };
  const args = ['-c', guard, binary, '--no-logo', '--base-dir', folder, '--node-name', 'bench'];
  const child = spawn('/bin/sh', args, { env, cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const [said] = await once(child.stdout, 'data');
  const gone = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    await gone;
  };
  for (let waited = 0; waited < 30_000; waited += 100) {
    const answer = await fetch(`http://127.0.0.1:${admin}/health`).catch(() => undefined);
    if (answer?.ok) return { pid: Number(said), stop, ingress, admin };
    await sleep(100);
  }
  await stop();
  throw new Error('restate-server did not become ready');
};

export const open = async ({ folder }) => {
  const server = await startServer(folder);
  // Written or not, a line a step is work that nobody asked for.
  const port = await serve({ services: [w1], port: await freePort(), logger: () => undefined });
  await post(server.admin, '/deployments', { uri: `http://127.0.0.1:${port}` });
  const before = await bytesIn(folder);
  return {
    pids: [server.pid],
    start: async (payload) => {
      const id = randomUUID();
      const waits = new Promise((resolve) => reached.set(id, resolve));
      // One request for start and end: it is answered when the workflow has ended.
      const ended = post(server.ingress, `/w1/${id}/run`, payload);
      await Promise.race([waits, ended]);
      reached.delete(id);
      return { complete: () => post(server.ingress, `/w1/${id}/answer`, { decision: 'granted' }), ended };
    },
    storedBytes: async () => (await bytesIn(folder)) - before,
    close: server.stop,
  };
};
