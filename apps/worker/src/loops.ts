// What a worker does without being rung for: due timers, lost bells, a wiped queue.
import type { CorrectionDrafts, Drafts, Workshop } from '@alur/application';
import { performWork, runWorkItem } from '@alur/application';
import type { Logger } from '@alur/platform';
import type { WorkPublisher } from '@alur/queue';

export interface Loop {
  stop(): Promise<void>;
}

/** Runs again after each end; a failed round is logged and the next one comes all the same. */
export function loop(everyMs: number, round: () => Promise<void>, log: Logger): Loop {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = round()
        .catch((error: unknown) => log.warn({ error: String(error) }, 'loop round failed'))
        .then(again);
    }, everyMs);
  };
  again();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const timerBatch = 50;
const publishBatch = 200;

/** Timers are claimed straight from PostgreSQL by its clock; a full batch means that more are waiting. */
export const timerLoop = (workshop: Workshop, log: Logger): Loop =>
  loop(
    500,
    async () => {
      for (;;) {
        const due = await workshop.items.claimDueTimers(timerBatch);
        await Promise.all(due.map((item) => performWork(workshop, item)));
        if (due.length < timerBatch) return;
      }
    },
    log,
  );

/** Every worker does it; the second finds nothing. */
export const draftLoop = (
  { drafts, corrections }: { readonly drafts: Drafts; readonly corrections: CorrectionDrafts },
  log: Logger,
): Loop =>
  loop(
    3_600_000,
    async () => {
      const count = (await drafts.discardForgotten()) + (await corrections.discardOver());
      if (count > 0) log.info({ count }, 'forgotten drafts thrown away');
    },
    log,
  );

/** Publishes what nobody took up; with the queue out of reach it does the work itself. */
export const publisherLoop = (workshop: Workshop, publisher: WorkPublisher, log: Logger): Loop =>
  loop(
    1_000,
    async () => {
      const items = await workshop.items.takeUnpublished(publishBatch);
      if (items.length === 0) return;
      try {
        await publisher.publish(items);
      } catch (error) {
        log.warn(
          { error: String(error), items: items.length },
          'queue out of reach, working straight from the database',
        );
        const run = runWorkItem(workshop);
        for (const item of items) await run(item);
      }
    },
    log,
  );
