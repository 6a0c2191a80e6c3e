/** A PostgreSQL that nobody else uses, for as long as whoever started this keeps its channel open. Tells its address. */
import { removePostgresFolder, startPostgres } from '../../config/tooling/postgres.mjs';

const folder = process.argv[2];
const server = await startPostgres({ folder, durable: false, env: {} });
process.send({ url: server.url });
process.once('disconnect', async () => {
  await server.stop();
  await removePostgresFolder(folder);
  process.exit(0);
});
