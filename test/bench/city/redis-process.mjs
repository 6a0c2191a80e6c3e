/** A Redis for as long as whoever started this keeps its channel open. Tells its address and process; ends and starts it again when asked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { removeRedisFolder, startRedis } from '../../../config/tooling/redis.mjs';

const folder = process.argv[2];
const pidOf = () => JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8')).pid;
const redis = await startRedis({
  folder,
  env: { ...process.env, REDIS_URL: '' },
});
const leave = async () => {
  await removeRedisFolder(folder);
  process.exit(0);
};
process.on('SIGINT', () => {});
process.once('SIGTERM', leave);
process.once('disconnect', leave);
process.on('message', async (wish) => {
  await (wish === 'stop' ? redis.stop() : redis.restart());
  process.send({ pid: pidOf() });
});
process.send(redis ? { url: redis.url, pid: pidOf() } : {});
