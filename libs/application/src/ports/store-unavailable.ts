/**
 * PostgreSQL cannot be reached, or went away before it answered: nobody knows whether what was asked is done.
 * Whoever asked with a key may ask again.
 */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
    this.name = 'StoreUnavailable';
  }
}

/** No connection came free in time, or the server gave the statement up. Nothing was done, and asking again at once would only make the line longer. */
export class StoreBusy extends StoreUnavailable {
  constructor(cause: unknown) {
    super(cause);
    this.name = 'StoreBusy';
  }
}
