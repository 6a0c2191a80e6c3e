/** Instances that arrive at constant distances, whatever the engine does: who waits is waiting from when they came. */
import { setTimeout as sleep } from 'node:timers/promises';
import { w1Answers, w1Decision } from './w1-service.mjs';

/** @returns latencies of completing the task, in ms, from when the officer acted */
export const openLoop = async (room, { perSecond, seconds }) => {
  const people = await room.makePeople(Math.ceil(perSecond * seconds));
  const latencies = [];
  const from = performance.now();
  const arrive = async (applicant, n) => {
    const due = from + (1_000 * n) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    const caseId = await room.file(applicant, w1Answers(n));
    const ended = room.ended(caseId);
    const acted = performance.now();
    await room.complete(caseId, w1Decision);
    latencies.push(performance.now() - acted);
    await ended;
  };
  await Promise.all(people.map(arrive));
  return latencies;
};
