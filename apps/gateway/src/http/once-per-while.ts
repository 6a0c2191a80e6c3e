/** Says of what happens again and again only the first time in a while that it is news. */
export class OncePerWhile {
  private last = -Infinity;

  constructor(
    private readonly whileMs: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  isNews(): boolean {
    const now = this.clock();
    if (now - this.last < this.whileMs) return false;
    this.last = now;
    return true;
  }
}
