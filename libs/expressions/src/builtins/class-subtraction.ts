// `[A-Z-[OI]]`, which XPath has and the engine has not: a class without the letters of another, worked out beforehand.

type Stretch = readonly [from: number, to: number];

/** Null for classes that are more than letters and stretches of them. */
export function withoutSubtraction(piece: string): string | null {
  const match = /^\[((?:\\.|[^\]\\^[])+)-\[((?:\\.|[^\]\\^[])+)\]\]$/su.exec(piece);
  const [from, away] = match ? [stretches(match[1] ?? ''), stretches(match[2] ?? '')] : [null, null];
  if (from === null || away === null) return null;
  const left = away.reduce<readonly Stretch[]>((kept, cut) => kept.flatMap((stretch) => subtract(stretch, cut)), from);
  // Nothing is left to match: a class no letter is in.
  if (left.length === 0) return '[^\\x{0}-\\x{10FFFF}]';
  return `[${left.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`;
}

const subtract = ([from, to]: Stretch, [first, last]: Stretch): readonly Stretch[] => {
  const parts: readonly Stretch[] = [
    [from, Math.min(to, first - 1)],
    [Math.max(from, last + 1), to],
  ];
  return parts.filter(([start, end]) => start <= end);
};

const escaped = (point: number): string => `\\x{${point.toString(16)}}`;

const letter = String.raw`(\\[-[\]{}()*+?.,\\^$|]|[^\\])`;
const item = new RegExp(`${letter}(?:-${letter})?`, 'gsu');

function stretches(body: string): readonly Stretch[] | null {
  const found = [...body.matchAll(item)];
  if (found.reduce((units, [whole]) => units + whole.length, 0) < body.length) return null;
  const read = found.map(([, first = '', last = first]): Stretch => [pointOf(first), pointOf(last)]);
  return read.every(([from, to]) => from <= to) ? read : null;
}

const pointOf = (written: string): number =>
  (written.startsWith('\\') ? written.slice(1) : written).codePointAt(0) ?? 0;
