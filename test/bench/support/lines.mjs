/** One result is one line: `{id, what, value, unit, floor?, ratio?, target?, ok}`. */

const short = (value) =>
  value === undefined ? undefined : Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));

const words = ({ of, atLeast, atMost }, unit) => {
  const what = of === 'ratio' ? 'x floor' : unit;
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${atMost} ${what}`;
  return atLeast === undefined ? `<= ${atMost} ${what}` : `>= ${atLeast} ${what}`;
};

const holds = (value, { atLeast, atMost }) =>
  value !== undefined && (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

/**
 * @param floor what the machine itself does with the same, measured in the same run; the ratio is value / floor
 * @param target `{atLeast}`, `{atMost}` or both, of the value or with `of: 'ratio'` of the ratio; without one the line reports only
 */
export const line = ({ id, what, value, unit, floor, target }) => {
  const ratio = floor === undefined ? undefined : value / floor;
  const judged = target?.of === 'ratio' ? ratio : value;
  return {
    id,
    what,
    value: short(value),
    unit,
    ...(floor === undefined ? {} : { floor: short(floor), ratio: short(ratio) }),
    ...(target === undefined ? {} : { target: words(target, unit) }),
    ok: target === undefined || holds(judged, target),
  };
};

const columns = [
  ({ ok, target }) => (!ok ? 'MISS' : target === undefined ? '' : 'ok').padEnd(4),
  ({ id }) => id.padEnd(6),
  ({ what }) => what.padEnd(64),
  ({ value, unit, reason }) => (reason ? `not measured: ${reason}` : `${String(value).padStart(9)} ${unit}`).padEnd(30),
  ({ floor, ratio }) => (floor === undefined ? '' : `floor ${floor}, ratio ${ratio}`).padEnd(30),
  ({ target }) => (target === undefined ? '' : `target ${target}`),
];

export const printed = (one) =>
  columns
    .map((column) => column(one))
    .join(' ')
    .trimEnd();
