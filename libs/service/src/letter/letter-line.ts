/** What one line of a letter is; columns count from 1 and say where the words begin. */
export type LetterLine =
  | { readonly kind: 'blank' | 'end' }
  | { readonly kind: 'each'; readonly list: string }
  | { readonly kind: 'heading' | 'item' | 'words'; readonly text: string; readonly column: number }
  | { readonly kind: 'row'; readonly label: string; readonly text: string; readonly column: number };

/** `# heading`, `- item`, `Label :: value`, `{{#each list}}`, `{{/each}}`, else words of a paragraph. */
export function letterLine(raw: string): LetterLine {
  const line = raw.trim();
  const indent = raw.length - raw.trimStart().length;
  const list = /^\{\{#each\s+([a-z][a-z0-9_]*)\s*\}\}$/.exec(line)?.[1];
  if (line === '') return { kind: 'blank' };
  if (line === '{{/each}}') return { kind: 'end' };
  if (list !== undefined) return { kind: 'each', list };
  const [, mark = '', heading] = /^(#{1,3}\s+)(.*)$/.exec(line) ?? [];
  if (heading !== undefined) return { kind: 'heading', text: heading, column: indent + mark.length + 1 };
  if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2), column: indent + 3 };
  const at = line.indexOf(' :: ');
  if (at > 0)
    return { kind: 'row', label: line.slice(0, at).trim(), text: line.slice(at + 4), column: indent + at + 5 };
  return { kind: 'words', text: line, column: indent + 1 };
}
