/** Whether an answer is the expected one. Numbers agree to 10^-8, the tolerance of the kit's own runner. */

const tolerance = 1e-8;

/** @param feel the compiled pieces of libs/expressions that tell kinds and compare */
export const comparer = ({ kindOf, lift, equal, textOf, run }) => {
  const agrees = (expected, actual) => {
    const { value, type, items, parts } = expected;
    if (value === null) return actual === null;
    if (items)
      return (
        Array.isArray(actual) &&
        actual.length === items.length &&
        items.every((item, index) => agrees(item, actual[index]))
      );
    if (parts) {
      if (kindOf(actual) !== 'context') return false;
      const names = Object.keys(parts);
      return (
        names.length === Object.keys(actual).length &&
        names.every((name) => name in actual && agrees(parts[name], actual[name]))
      );
    }
    if (typeof value === 'number') return typeof actual === 'number' && Math.abs(value - actual) < tolerance;
    if (type === 'string' || type === 'boolean') return value === actual;
    const wanted = lift(value, type);
    if (kindOf(wanted) !== kindOf(actual)) return false;
    return equal(wanted, actual, run()) === true || textOf(wanted, run()) === textOf(actual, run());
  };
  return agrees;
};
