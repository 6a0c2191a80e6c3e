/** W1 on the core of Alur, put together as gateway and worker put it together: cases sealed and chained, as a city's are. */
import { lib } from '../core/dist.mjs';
import { openEngineRoom } from '../core/engine-room.mjs';
import { w1Answers, w1Decision } from '../core/w1-service.mjs';

export const open = async ({ databaseUrl, way, people }) => {
  await lib('persistence').migrate(databaseUrl);
  const room = await openEngineRoom({ databaseUrl, way });
  const applicants = await room.makePeople(people);
  let begun = 0;
  return {
    start: async () => {
      const answers = w1Answers(begun);
      const caseId = await room.file(applicants[begun++ % people], answers);
      const ended = room.ended(caseId);
      return { complete: () => room.complete(caseId, w1Decision), ended };
    },
    close: () => room.close(),
  };
};
