/** What goes to the server through a pool: how many statements of which name, and for as long as asked with which parameters. */

export const watched = (pool) => {
  const { query } = pool;
  const counts = new Map();
  let kept;
  pool.query = (asked, ...rest) => {
    const name = asked.name ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
    kept?.push({ name, values: asked.values });
    return query.call(pool, asked, ...rest);
  };
  return {
    /** Of the statements whose name begins so. */
    countOf: (begin) =>
      [...counts].reduce((total, [name, count]) => (name.startsWith(begin) ? total + count : total), 0),
    async valuesOf(name, work) {
      const seen = [];
      kept = seen;
      await work();
      kept = undefined;
      return seen.filter((one) => one.name === name).map(({ values }) => values);
    },
  };
};
