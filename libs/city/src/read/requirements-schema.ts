// Shape of `requirements.yaml`, which a city may leave out.
import { closed, day, key, text } from './city-schema.js';

const texts = { type: 'array', minItems: 1, items: text } as const;
const keys = { type: 'array', minItems: 1, items: key } as const;

const basis = closed({ title: text, about: text, since: day }, ['title']);

const rule = closed(
  {
    id: key,
    kind: { enum: ['requirement', 'fee', 'promise', 'twice', 'visit'] },
    phrases: texts,
    files: texts,
    workingDays: { type: 'integer', minimum: 1, maximum: 365 },
    services: closed({ ids: keys, owners: keys, keywords: texts, architecture: texts }, []),
    except: closed({ services: keys, phrases: texts }, []),
    level: { enum: ['error', 'warning'] },
    basis: { type: 'array', minItems: 1, items: basis },
    notNeeded: text,
    advice: text,
  },
  ['id', 'kind', 'level', 'basis', 'advice'],
);

export const requirementsSchema = closed(
  {
    words: closed(
      {
        synonyms: { type: 'object', additionalProperties: texts },
        negations: texts,
        numbers: texts,
        breaks: texts,
      },
      [],
    ),
    rules: { type: 'array', items: rule },
  },
  ['rules'],
);
