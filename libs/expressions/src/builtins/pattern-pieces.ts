/**
 * A pattern cut into escapes, character classes as a whole, and single letters; null where a class or a brace does not end.
 * Read once from left to right: a pattern is text somebody typed, and cutting it up must not be what holds things up.
 */
export function piecesOf(source: string): readonly string[] | null {
  const pieces: string[] = [];
  let at = 0;
  while (at < source.length) {
    const end = source.charAt(at) === '[' ? endOfClass(source, at) : endOfLetter(source, at);
    if (end === null) return null;
    pieces.push(source.slice(at, end));
    at = end;
  }
  return pieces;
}

function endOfLetter(source: string, at: number): number | null {
  if (source.charAt(at) !== '\\') return at + 1;
  if (!/[pP]/.test(source.charAt(at + 1)) || source.charAt(at + 2) !== '{') return Math.min(at + 2, source.length);
  const brace = source.indexOf('}', at);
  return brace < 0 ? null : brace + 1;
}

/** A bracket right after `-` opens the class that is taken away; any other is a letter of the class. */
function endOfClass(source: string, start: number): number | null {
  let depth = 1;
  for (let at = start + 1; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '[' && source.charAt(at - 1) === '-') depth += 1;
    else if (letter === ']' && (depth -= 1) === 0) return at + 1;
  }
  return null;
}
