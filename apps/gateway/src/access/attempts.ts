// Guesses at what only one person knows. Counted in the memory of this gateway: enough to make guessing slow, and
// nothing that a flood of guesses could fill a table with.

const memory = 10_000;

/** After `most` wrong answers about the same subject within the window the next are refused, a right one too. */
export class Attempts {
  private readonly wrong = new Map<string, readonly number[]>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  areSpent(subject: string): boolean {
    return this.recent(subject).length >= this.most;
  }

  countWrong(subject: string): void {
    const times = [...this.recent(subject), this.now()];
    // Moved to the end: what was guessed at longest ago is forgotten first.
    this.wrong.delete(subject);
    this.wrong.set(subject, times);
    const [oldest] = this.wrong.keys();
    if (this.wrong.size > memory && oldest !== undefined) this.wrong.delete(oldest);
  }

  forget(subject: string): void {
    this.wrong.delete(subject);
  }

  private recent(subject: string): readonly number[] {
    const from = this.now() - this.windowMs;
    return (this.wrong.get(subject) ?? []).filter((at) => at > from);
  }
}

const tenMinutes = 600_000;

/** A NIP is known to colleagues, four digits of a phone are few: both get ten wrong answers in ten minutes. */
export interface GuessLimits {
  readonly officers: Attempts;
  readonly tracking: Attempts;
}

export const guessLimits = (): GuessLimits => ({
  officers: new Attempts(10, tenMinutes),
  tracking: new Attempts(10, tenMinutes),
});
