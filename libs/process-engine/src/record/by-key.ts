/** In the order in which keys were given out: stored JSON gives them back in an order of its own. */
export const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  Number(a.key) - Number(b.key);
