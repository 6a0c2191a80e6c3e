// One run of words of a letter: `**strong**` and `{{name}}`, nothing else.
import type { LetterText } from '../contract/service.js';

export type TextFault = 'UNCLOSED_STRONG' | 'BAD_NAME';

export interface ReadText {
  readonly text: LetterText;
  /** Names with their offsets in the source, from 0. */
  readonly names: readonly { readonly name: string; readonly offset: number }[];
  readonly faults: readonly { readonly fault: TextFault; readonly offset: number }[];
}

const piece = /\*\*|\{\{[^{}]*\}\}|\{\{|\}\}/g;
const nameInside = /^\{\{\s*([a-z][a-z0-9_]*)\s*\}\}$/;

export function readLetterText(source: string): ReadText {
  const text: LetterText[number][] = [];
  const names: { name: string; offset: number }[] = [];
  const faults: { fault: TextFault; offset: number }[] = [];
  let strongSince = -1;
  let at = 0;
  const mark = () => (strongSince >= 0 ? { strong: true } : {});
  const addWords = (words: string) => {
    if (words !== '') text.push({ text: words, ...mark() });
  };
  for (const match of source.matchAll(piece)) {
    addWords(source.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[0] === '**') {
      strongSince = strongSince >= 0 ? -1 : match.index;
      continue;
    }
    const name = nameInside.exec(match[0])?.[1];
    if (name === undefined) {
      faults.push({ fault: 'BAD_NAME', offset: match.index });
      continue;
    }
    names.push({ name, offset: match.index });
    text.push({ name, ...mark() });
  }
  addWords(source.slice(at));
  if (strongSince >= 0) faults.push({ fault: 'UNCLOSED_STRONG', offset: strongSince });
  return { text, names, faults };
}
