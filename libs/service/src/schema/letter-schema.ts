import { closed, kebabId, text } from './vocabulary.js';

/** The front matter of `letters/*.md`. */
export const letterSchema = closed(
  {
    title: text,
    series: kebabId,
    signer: kebabId,
    copies: { type: 'array', items: text },
    validity: { type: 'string', pattern: '^P[0-9]{1,3}M$' },
  },
  ['title', 'series', 'signer'],
);
