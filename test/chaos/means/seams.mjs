/**
 * Where a process under attack can be met: the ports of the built product, taken hold of as their modules are loaded. The
 * product knows nothing of it. Every seam says which function of which module it wraps, and how.
 */

/** Every method that is named is met before and after; `when` leaves out answers in which nothing happened. */
const methods =
  (names, when = {}) =>
  (make, meet) =>
  (...given) => {
    const made = make(...given);
    const met = Object.entries(names).map(([method, name]) => {
      const call = made[method];
      return [
        method,
        async (...args) => {
          meet(`before ${name}`);
          const answer = await call.apply(made, args);
          if (when[method]?.(answer) ?? true) meet(`after ${name}`);
          return answer;
        },
      ];
    });
    // What is read through a getter of the port, or not named here, stays as it is.
    return Object.create(made, Object.fromEntries(met.map(([method, value]) => [method, { value }])));
  };

const isSomething = (answer) => answer !== undefined;
const isMany = (answer) => answer.length > 0;

/** `runBatch(ports, requests)`: each request is decided by itself, between load and commit. */
const decisions = (runBatch, meet) => (ports, requests) =>
  runBatch(
    ports,
    requests.map((request) => ({
      ...request,
      decide(loaded) {
        meet('before decide');
        const decision = request.decide(loaded);
        if (decision.ok) meet('after decide');
        return decision;
      },
    })),
  );

/** `afterCommit(pickUp, queues)` gives what is called with the changes. */
const goingOut =
  (afterCommit, meet) =>
  (...ports) => {
    const send = afterCommit(...ports);
    return (changes) => {
      meet('before going out');
      send(changes);
      meet('after going out');
    };
  };

/** The statement has left for the server, which will do it; its answer is never heard. */
const sending = (Query, meet) => {
  const { prepare } = Query.prototype;
  Query.prototype.prepare = function (connection) {
    prepare.call(this, connection);
    if (this.name?.startsWith('commit-cases')) connection.stream.write(Buffer.alloc(0), () => meet('commit sent'));
  };
  return Query;
};

/** A job as the queue gives it, and as it is given back. */
const jobs = (queueConsumer, meet) => (backend, queue, options) =>
  queueConsumer(backend, queue, {
    ...options,
    async process(data) {
      meet('before job');
      await options.process(data);
      meet('after job');
    },
  });

const persistence = 'dist/libs/persistence/src';

/** A port: each of its named methods is two points. */
const port = (file, name, names, when) => ({
  file,
  export: name,
  points: Object.values(names).flatMap((one) => [`before ${one}`, `after ${one}`]),
  wrap: methods(names, when),
});

/** Files below `dist`, and of the driver; `export` names the function that is wrapped, left out where it is the module itself. */
export const seams = [
  { file: 'node_modules/pg/lib/query.js', points: ['commit sent'], wrap: sending },
  port(`${persistence}/engine/pg-engine-store.js`, 'pgEngineStore', {
    load: 'load',
    loadRounds: 'load of rounds',
    commit: 'commit',
  }),
  {
    file: `${persistence}/engine/batch.js`,
    export: 'runBatch',
    points: ['before decide', 'after decide'],
    wrap: decisions,
  },
  {
    file: 'dist/libs/application/src/dispatch/after-commit.js',
    export: 'afterCommit',
    points: ['before going out', 'after going out'],
    wrap: goingOut,
  },
  port(
    `${persistence}/engine/work-items.js`,
    'workItems',
    {
      claim: 'claim',
      claimDue: 'claim of what is due',
      takeUnpublished: 'take to publish',
      keepPlace: 'keep place',
      forgetPublished: 'forget what was published',
      retryLater: 'retry later',
      postpone: 'postpone',
      finish: 'finish',
      bury: 'bury',
    },
    { claim: isSomething, claimDue: isMany, takeUnpublished: isMany },
  ),
  port(
    `${persistence}/engine/message-exchange.js`,
    'messageExchange',
    {
      keep: 'keep message',
      accept: 'accept message',
      assign: 'assign message',
      takeFor: 'take message',
      takeBack: 'take message back',
      settle: 'settle message',
    },
    { assign: isSomething, takeFor: isSomething },
  ),
  port(
    'dist/libs/queue/src/work-queues.js',
    'workQueues',
    { publish: 'publish', ring: 'bell', wereWiped: 'look for a wipe' },
    { wereWiped: Boolean },
  ),
  { file: 'dist/libs/queue/src/consumer.js', export: 'queueConsumer', points: ['before job', 'after job'], wrap: jobs },
  port(`${persistence}/engine/letter-numbers.js`, 'letterNumbers', { reserve: 'letter number' }),
  port('dist/libs/connectors/src/letters/letters-aside.js', 'lettersAside', { render: 'letter page' }),
  port('dist/libs/files/src/disk-file-store.js', 'diskFileStore', { put: 'file on disk' }),
  port(`${persistence}/repositories/file-register.js`, 'fileRegister', { add: 'file in register' }),
  port(
    `${persistence}/repositories/file-quarantine.js`,
    'fileQuarantine',
    { claim: 'take a file to scan', settle: 'settle a file' },
    { claim: isMany },
  ),
  port(`${persistence}/repositories/outbox.js`, 'developmentOutbox', { send: 'message' }),
  port(`${persistence}/audit/checkpoints.js`, 'checkpoints', { take: 'checkpoint' }, { take: isSomething }),
  port('dist/libs/files/src/checkpoint-folder.js', 'checkpointFolder', { add: 'signed checkpoint' }),
];

export const pointNames = [...new Set(seams.flatMap(({ points }) => points))];
