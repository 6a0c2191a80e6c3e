/**
 * What the services of the poison pack do to whoever works at them. A letter with such a title hurts who lays it out; a hand-off
 * of such a service hurts who decides its turn, until somebody gives it up.
 */
import { appendFileSync } from 'node:fs';

const deeds = {
  throws() {
    throw new Error('poison');
  },
  hangs() {
    for (;;);
  },
  fills() {
    const all = [];
    for (;;) all.push(new Array(100_000).fill(0).map(() => ({})));
  },
  dies() {
    process.kill(process.pid, 'SIGKILL');
  },
};

const poisonIn = (text, kind) => new RegExp(`racun-${kind}-(\\w+)`).exec(text ?? '')?.[1];

/** @param journal file to which each try is written before it hurts */
export const poisonSeams = (journal) => {
  const hurt = (service, deed) => {
    appendFileSync(journal, `${JSON.stringify({ service, deed })}\n`);
    deeds[deed]();
  };
  let deciding;
  return [
    {
      file: 'dist/libs/connectors/src/letters/typst-letter-renderer.js',
      export: 'typstLetterRenderer',
      wrap: (make) => () => {
        const renderer = make();
        return {
          ...renderer,
          async render(document) {
            const deed = poisonIn(document.title, 'surat');
            if (deed) hurt(`racun-surat-${deed}`, deed);
            return renderer.render(document);
          },
        };
      },
    },
    {
      file: 'dist/libs/persistence/src/engine/batch.js',
      export: 'runBatch',
      wrap: (runBatch) => (ports, requests) =>
        runBatch(
          ports,
          requests.map((request) => ({
            ...request,
            decide(loaded) {
              deciding = loaded.version?.bundle.id;
              try {
                return request.decide(loaded);
              } finally {
                deciding = undefined;
              }
            },
          })),
        ),
    },
    {
      file: 'dist/libs/application/src/work/submit-work.js',
      export: 'submitWork',
      wrap: (submitWork) => (ports, item, command) =>
        submitWork(ports, item, (at) => {
          const made = command(at);
          const deed = made.type === 'ReceiveHandOff' ? poisonIn(deciding, 'giliran') : undefined;
          if (deed) hurt(deciding, deed);
          return made;
        }),
    },
  ];
};
