/** Databases of one bench: one migrated, the others copies of it, each with an engine room or for pgbench alone. */
import { lib } from './dist.mjs';
import { openEngineRoom } from './engine-room.mjs';
import { playW1 } from './w1.mjs';

/** Enough that both compilers and all plans have settled. */
const warmUp = 2_000;

export const migratedTemplate = async (server) => {
  await lib('persistence').migrate(await server.createDatabase('floor'));
  return 'floor';
};

/** An engine room on a database of its own, warm. */
export const openWarm = async (server, name, settings) => {
  const databaseUrl = await server.createDatabase(name, 'floor');
  const room = await openEngineRoom({ databaseUrl, ...settings });
  await playW1(room, { people: await room.makePeople(warmUp), inFlight: 64 });
  return { ...room, databaseUrl };
};
