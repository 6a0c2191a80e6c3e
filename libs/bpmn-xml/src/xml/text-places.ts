// Turns an offset into the line and column that an editor shows.

export interface Place {
  /** Both counted from 1; the column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

export type Places = (offset: number) => Place;

/** Reads the line ends once, so that each question costs a binary search. */
export function placesIn(text: string): Places {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
