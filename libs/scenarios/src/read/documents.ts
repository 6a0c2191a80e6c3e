export interface DocumentText {
  readonly text: string;
  readonly linesBefore: number;
}

/**
 * The documents of a YAML file. `---` and `...` at the beginning of a line can be nothing but the mark between two,
 * even inside a block of text (YAML 1.2.2, c-forbidden), so that cutting by lines is exact.
 */
export function documentsOf(file: string): readonly DocumentText[] {
  const documents: { lines: string[]; linesBefore: number }[] = [{ lines: [], linesBefore: 0 }];
  for (const [index, line] of file
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const mark = /^(---|\.\.\.)(?=\s|$)/.exec(line);
    // What stands behind the mark belongs to the new document, and keeps its column.
    if (mark) documents.push({ lines: [`   ${line.slice(3)}`], linesBefore: index });
    else documents.at(-1)?.lines.push(line);
  }
  return documents
    .filter(({ lines }) => !lines.every(saysNothing))
    .map(({ lines, linesBefore }) => ({ text: lines.join('\n'), linesBefore }));
}

const saysNothing = (line: string): boolean => /^\s*(#.*|%.*)?$/.test(line);
