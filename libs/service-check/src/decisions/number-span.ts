// From one number to all its neighbours that are alike.

export interface NumberSpan {
  /** Absent: without end. */
  readonly from?: number;
  readonly isFromIn: boolean;
  readonly to?: number;
  readonly isToIn: boolean;
}

interface Around {
  /** Cells of the column: between two numbers that they name nothing changes. */
  readonly cells: readonly string[];
  isGap(value: number): boolean;
  readonly isWhole: boolean;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** With a number of each of its pieces: what holds for these holds for all of it. */
export function spanAround(
  value: number,
  { isGap, ...line }: Around,
): { readonly span: NumberSpan; readonly inside: readonly number[] } {
  const pieces = piecesOf(line);
  const at = pieces.findIndex((piece) => contains(piece, value));
  if (at < 0) return { span: { from: value, to: value, isFromIn: true, isToIn: true }, inside: [value] };
  let [first, last] = [at, at];
  while (isGapAt(first - 1)) first -= 1;
  while (isGapAt(last + 1)) last += 1;
  const [low, high] = [pieces[first], pieces[last]];
  const span = {
    ...(low?.from === undefined ? {} : { from: low.from }),
    ...(high?.to === undefined ? {} : { to: high.to }),
    isFromIn: low?.isFromIn ?? false,
    isToIn: high?.isToIn ?? false,
  };
  return { span, inside: pieces.slice(first, last + 1).map(someIn) };

  function isGapAt(place: number): boolean {
    const piece = pieces[place];
    return piece !== undefined && isGap(someIn(piece));
  }
}

/** The line cut at every number named: each of them, and what lies before, between and after, as far as values go. */
function piecesOf({ cells, isWhole, min, max }: Omit<Around, 'isGap'>): readonly NumberSpan[] {
  const ends = [min, max].flatMap((end) => end ?? []);
  const named = cells.flatMap((cell) => (cell.match(/(?<![\w".])-?\d+(?:\.\d+)?/g) ?? []).map(Number));
  const marks = [...new Set([...named, ...ends])].sort((a, b) => a - b);
  const points = marks.map((mark) => ({ from: mark, to: mark, isFromIn: true, isToIn: true }));
  const between = [undefined, ...marks].map((mark, index): NumberSpan => {
    const next = marks[index];
    return {
      ...(mark === undefined ? {} : { from: isWhole ? Math.floor(mark) + 1 : mark }),
      ...(next === undefined ? {} : { to: isWhole ? Math.ceil(next) - 1 : next }),
      isFromIn: isWhole && mark !== undefined,
      isToIn: isWhole && next !== undefined,
    };
  });
  return between
    .flatMap((piece, index) => [piece, ...points.slice(index, index + 1)])
    .filter(({ from = -Infinity, to = Infinity }) => from <= to)
    .filter((piece) => someIn(piece) >= (min ?? -Infinity) && someIn(piece) <= (max ?? Infinity));
}

const contains = ({ from = -Infinity, to = Infinity, isFromIn, isToIn }: NumberSpan, value: number): boolean =>
  (isFromIn ? value >= from : value > from) && (isToIn ? value <= to : value < to);

function someIn({ from, to, isFromIn }: NumberSpan): number {
  if (from !== undefined && to !== undefined) return isFromIn ? from : (from + to) / 2;
  if (from !== undefined) return isFromIn ? from : from + 1;
  return to === undefined ? 0 : to - 1;
}

/** As FEEL. */
export function spanCell({ from, to, isFromIn, isToIn }: NumberSpan): string {
  if (from !== undefined && from === to) return String(from);
  if (from === undefined && to === undefined) return '-';
  if (from === undefined) return `${isToIn ? '<=' : '<'} ${String(to)}`;
  if (to === undefined) return `${isFromIn ? '>=' : '>'} ${String(from)}`;
  return `${isFromIn ? '[' : '('}${String(from)}..${String(to)}${isToIn ? ']' : ')'}`;
}
