import type { LetterDocument } from '@alur/application';
import type { LetterBlock, LetterText } from '@alur/service';

export interface FilledRun {
  readonly text: string;
  readonly strong: boolean;
}

export type FilledBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: readonly FilledRun[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly FilledRun[])[] }
  | {
      readonly kind: 'rows';
      readonly rows: readonly { readonly label: string; readonly value: readonly FilledRun[] }[];
    };

type Values = LetterDocument['values'];

/** Names replaced by values and `each` unrolled. A name without a value becomes a dash, so that a gap is seen. */
export function fillBlocks(blocks: readonly LetterBlock[], values: Values): readonly FilledBlock[] {
  return blocks.flatMap((block): readonly FilledBlock[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [{ kind: block.kind, text: fillText(block.text, values) }];
      case 'list':
        return [{ kind: 'list', items: block.items.map((item) => fillText(item, values)) }];
      case 'rows':
        return [
          { kind: 'rows', rows: block.rows.map(({ label, value }) => ({ label, value: fillText(value, values) })) },
        ];
      case 'each': {
        const list = values[block.list];
        return Array.isArray(list)
          ? list.flatMap((entry: Readonly<Record<string, string>>) => fillBlocks(block.body, { ...values, ...entry }))
          : [];
      }
    }
  });
}

const fillText = (text: LetterText, values: Values): readonly FilledRun[] =>
  text.map((part) => {
    const strong = part.strong ?? false;
    if ('text' in part) return { text: part.text, strong };
    const value = values[part.name];
    return { text: typeof value === 'string' && value !== '' ? value : '–', strong };
  });
