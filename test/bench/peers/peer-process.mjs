/** One peer in a process of its own, so that what it costs can be told apart. Ends with whoever started it. */
import { runClosedLoop } from './closed-loop.mjs';

const [name, given] = process.argv.slice(2);
const { open } = await import(`./${name}.mjs`);
const engine = await open(JSON.parse(given));

process.on('message', async (load) => {
  try {
    process.send({ report: { ...(await runClosedLoop(engine, load)), otherBytes: await engine.storedBytes?.() } });
  } catch (error) {
    process.send({ error: error.stack });
  }
});
process.once('disconnect', async () => {
  // A peer that waits for something for ever must not outlive the bench.
  setTimeout(() => process.exit(1), 10_000).unref();
  await engine.close();
  process.exit(0);
});
process.send({ pids: [process.pid, ...(engine.pids ?? [])] });
