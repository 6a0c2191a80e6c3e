/** Rounds of several things in turn, so that what the machine does meanwhile falls on all of them alike; the median counts. */

const sorted = (values) => [...values].sort((a, b) => a - b);

export const median = (values) => {
  const all = sorted(values);
  const middle = Math.floor(all.length / 2);
  return all.length % 2 === 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
};

/** The smallest value that at least this share of all values does not exceed. */
export const percentile = (values, share) => {
  const all = sorted(values);
  return all[Math.max(0, Math.ceil(all.length * share) - 1)];
};

export const percentiles = (values) => ({
  p50: percentile(values, 0.5),
  p99: percentile(values, 0.99),
  p999: percentile(values, 0.999),
});

/**
 * @param rounds how often each
 * @param kinds by name what to measure
 * @returns by name the results of all rounds
 */
export const interleaved = async (rounds, kinds) => {
  const results = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, measure] of Object.entries(kinds)) results[name].push(await measure(round));
  return results;
};

/** Median of one figure of many results. */
export const medianOf = (results, figure) => median(results.map(figure));

/** How many values fall under each bound, for pictures: `[{upTo, count}]`, logarithmic with ten bounds for a factor of ten. */
export const buckets = (values) => {
  const counts = new Map();
  for (const value of values) {
    const step = Math.ceil(Math.log10(Math.max(value, 0.01)) * 10);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([step, count]) => ({ upTo: +(10 ** (step / 10)).toPrecision(3), count }));
};
