/**
 * So many instances in flight, each from its start to its end, until the count or the time is reached; those begun are finished.
 * @param engine `{start(payload)}`; start settles when the user task waits and gives `{complete(), ended}`: complete settles when
 *   the answer is safe, ended when the whole instance is
 * @returns `{finished, ms, acks, ends}`: milliseconds from asking to the answer being safe, and to the end of the instance
 */
export const runClosedLoop = async (engine, { count, seconds, inFlight }) => {
  const acks = [];
  const ends = [];
  const from = performance.now();
  let begun = 0;
  const isOver = () => begun >= count || performance.now() - from > seconds * 1_000;
  const keepOneInFlight = async () => {
    while (!isOver()) {
      begun += 1;
      const waiting = await engine.start({ name: 'Siti', village: 'sisir', amount: begun % 1_000, purpose: 'sekolah' });
      const asked = performance.now();
      await waiting.complete();
      acks.push(performance.now() - asked);
      await waiting.ended;
      ends.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, keepOneInFlight));
  return { finished: ends.length, ms: performance.now() - from, acks, ends };
};
