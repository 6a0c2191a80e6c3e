// The words of a letter from top to bottom, for those who do not see its page.
import type { LetterBlock, LetterText } from '@alur/service';
import type { LetterDocument } from '../ports/letters.js';

type Values = LetterDocument['values'];

export const letterWords = ({ agency, title, number, body, values, signer }: LetterDocument): readonly string[] => [
  agency.fullName,
  title,
  `Nomor: ${number}`,
  ...body.flatMap((block) => blockWords(block, values)),
  `${signer.position} ${signer.name}`.trim(),
];

function blockWords(block: LetterBlock, values: Values): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textWords(block.text, values)];
    case 'list':
      return block.items.map((item) => textWords(item, values));
    case 'rows':
      return block.rows.map(({ label, value }) => `${label}: ${textWords(value, values)}`);
    case 'each': {
      const list = values[block.list];
      return Array.isArray(list)
        ? list.flatMap((entry: Readonly<Record<string, string>>) =>
            block.body.flatMap((inner) => blockWords(inner, { ...values, ...entry })),
          )
        : [];
    }
  }
}

const textWords = (text: LetterText, values: Values): string =>
  text
    .map((part) => {
      if ('text' in part) return part.text;
      const value = values[part.name];
      return typeof value === 'string' && value !== '' ? value : '–';
    })
    .join('');
