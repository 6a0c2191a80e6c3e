/** A path of this site as it was asked for; what could be read as the address of another site is none. */
export const ownPath = (path: string | undefined): string | undefined =>
  typeof path === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : undefined;
