// A piece is put where the caret is; a piece that is a line of its own gets one.

export function inserted(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  { piece, isLine }: { readonly piece: string; readonly isLine: boolean },
): { readonly text: string; readonly caret: number } {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const lead = isLine && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const tail = isLine && after !== '' && !after.startsWith('\n') ? '\n' : '';
  return { text: before + lead + piece + tail + after, caret: before.length + lead.length + piece.length };
}
