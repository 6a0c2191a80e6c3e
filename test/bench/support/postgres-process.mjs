/** A PostgreSQL that keeps its promises, for as long as whoever started this keeps its channel open. Tells its address. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { removePostgresFolder, startPostgres } from '../../../config/tooling/postgres.mjs';

const { home, settings } = JSON.parse(process.argv[2]);
const folder = path.join(home, 'postgres');
const leave = async () => {
  await server?.stop();
  await removePostgresFolder(folder);
  rmSync(home, { recursive: true, force: true });
  process.exit(0);
};
// A Ctrl-C reaches the whole group: whoever asked for this decides when it goes.
process.on('SIGINT', () => {});
process.once('SIGTERM', leave);
process.once('disconnect', leave);
const server = await startPostgres({ folder, durable: true, env: {}, more: settings });
process.send({ url: server.url });
