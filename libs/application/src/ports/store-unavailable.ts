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
