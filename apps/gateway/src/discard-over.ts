import type { Logger, Ports } from '@alur/platform';

const everyMs = 3_600_000;

/** Sessions, guesses and questions for consent whose time is over are thrown away here: workers have no business with either. Returns how to stop it. */
export function discardOver({ sessions, guesses, consents }: Ports, log: Logger): () => void {
  const round = (): void => {
    Promise.all([sessions.discardOver(), guesses.discardOver(), consents.discardOver()]).catch((error: unknown) => {
      log.warn({ error: String(error) }, 'discarding what is over');
    });
  };
  const timer = setInterval(round, everyMs);
  round();
  return () => clearInterval(timer);
}
