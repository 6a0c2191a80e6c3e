/** W1 as a DBOS workflow: a checkpointed step for each service task, a message for the user task. As its documentation shows it. */
import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';

/** Longer than any run: nobody is meant to be too late. */
const patienceSeconds = 600;

const reached = new Map();
const noWork = async () => undefined;

const w1 = DBOS.registerWorkflow(
  async (payload) => {
    await DBOS.runStep(noWork, { name: 'assess' });
    if (payload.amount < 0) return 'declined';
    // Tells the loop beside it that the task waits; costs DBOS nothing.
    reached.get(DBOS.workflowID)();
    await DBOS.recv('answer', patienceSeconds);
    await Promise.all([DBOS.runStep(noWork, { name: 'notify' }), DBOS.runStep(noWork, { name: 'archive' })]);
    return 'granted';
  },
  { name: 'w1' },
);

export const open = async ({ databaseUrl }) => {
  DBOS.setConfig({
    name: 'w1',
    systemDatabaseUrl: databaseUrl,
    systemDatabasePoolSize: 20,
    logLevel: 'error',
  });
  await DBOS.launch();
  return {
    start: async (payload) => {
      const workflowID = randomUUID();
      const waits = new Promise((resolve) => reached.set(workflowID, resolve));
      const handle = await DBOS.startWorkflow(w1, { workflowID })(payload);
      await waits;
      reached.delete(workflowID);
      return {
        complete: () => DBOS.send(workflowID, { decision: 'granted' }, 'answer'),
        ended: handle.getResult(),
      };
    },
    close: () => DBOS.shutdown(),
  };
};
