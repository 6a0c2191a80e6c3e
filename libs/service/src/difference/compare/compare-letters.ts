import type { LetterBlock, LetterTemplate, LetterText, ServiceBundle } from '../../contract/service.js';
import type { Found } from '../difference.js';
import { quoted } from '../names.js';
import { compareList, compareProperties, fromTo, pair } from './compare-values.js';

type Letters = ServiceBundle['letters'];

export function compareLetters([before, after]: readonly [Letters, Letters]): readonly Found[] {
  const { both, added, removed } = pair(new Map(Object.entries(before)), new Map(Object.entries(after)));
  return [
    ...both.flatMap((one) => compareLetter(one.before, one.after)),
    ...added.map(({ after: to }): Found => ({
      kind: 'letter',
      change: 'added',
      ...whereOf(to),
      ...fromTo(undefined, to.title),
    })),
    ...removed.map(({ before: from }): Found => ({
      kind: 'letter',
      change: 'removed',
      ...whereOf(from),
      ...fromTo(from.title, undefined),
    })),
  ];
}

const whereOf = ({ id, title }: LetterTemplate) => ({ subject: `letters/${id}`, name: quoted(title) });

/** The names a letter uses stand in its lines. */
const compareLetter = (before: LetterTemplate, after: LetterTemplate): readonly Found[] => [
  ...compareProperties<LetterTemplate>(
    {
      id: 'elsewhere',
      title: 'letter-title',
      series: 'letter-series',
      signer: 'letter-signer',
      validity: 'letter-validity',
      copies: 'elsewhere',
      body: 'elsewhere',
      names: 'elsewhere',
    },
    whereOf(after),
    [before, after],
  ),
  ...compareList('letter-copy', whereOf(after), [before.copies, after.copies]),
  ...compareList('letter-line', whereOf(after), [before.body.flatMap(linesOf), after.body.flatMap(linesOf)]),
];

/** A letter line by line, as its template is written. */
function linesOf(block: LetterBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`# ${written(block.text)}`];
    case 'paragraph':
      return [written(block.text)];
    case 'list':
      return block.items.map((item) => `- ${written(item)}`);
    case 'rows':
      return block.rows.map(({ label, value }) => `${label} :: ${written(value)}`);
    case 'each':
      return [`{{#each ${block.list}}}`, ...block.body.flatMap(linesOf), `{{/each}}`];
  }
}

const written = (text: LetterText): string =>
  text
    .map((piece) => {
      const words = 'name' in piece ? `{{${piece.name}}}` : piece.text;
      return piece.strong ? `**${words}**` : words;
    })
    .join('');
