/** W1 played by so many people at once: each files, has an officer complete the task, waits for the end, and begins anew. */
import { w1Answers, w1Decision } from './w1-service.mjs';

/** @returns `{latencies}` of completing the task, in ms */
export const playW1 = async (room, { people, inFlight }) => {
  const latencies = [];
  let next = 0;
  const person = async () => {
    for (let n = next++; n < people.length; n = next++) {
      const caseId = await room.file(people[n], w1Answers(n));
      const ended = room.ended(caseId);
      const from = performance.now();
      await room.complete(caseId, w1Decision);
      latencies.push(performance.now() - from);
      await ended;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, person));
  return { latencies };
};
