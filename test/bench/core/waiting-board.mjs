/** Whoever waits for a case learns when its task is open and when it has ended, from what was committed. */

export const waitingBoard = () => {
  const tasks = new Map();
  const waiting = new Map();
  const until = (name) =>
    new Promise((resolve) => {
      waiting.set(name, resolve);
    });
  const tell = (name) => {
    waiting.get(name)?.();
    waiting.delete(name);
  };
  return {
    /** A case as it was just committed. */
    notice(caseId, { status, elements }) {
      if (status === 'ended') {
        tasks.delete(caseId);
        return tell(`end ${caseId}`);
      }
      const [key] = Object.entries(elements).find(([, { phase }]) => phase === 'user-task') ?? [];
      if (key === undefined) return;
      tasks.set(caseId, key);
      tell(`task ${caseId}`);
    },
    opened: (caseId) => until(`task ${caseId}`),
    ended: (caseId) => until(`end ${caseId}`),
    taskOf: (caseId) => tasks.get(caseId),
  };
};
