/**
 * What was kept is not what lies there: a disk that forgets, or a hand at the database. Nothing of it is shown as good, and
 * asking again helps nobody. The place is `table|column|row`, without a word of what was kept.
 */
export class DataDamaged extends Error {
  constructor(
    readonly place: string,
    cause?: unknown,
  ) {
    super(`Expected ${place} to be what was kept there, but it was changed or is gone.`, { cause });
    this.name = 'DataDamaged';
  }
}
