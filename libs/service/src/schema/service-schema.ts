import { closed, kebabId, someTexts, snakeId, text } from './vocabulary.js';

const duration = closed(
  {
    workingDays: { type: 'integer', minimum: 1, maximum: 365 },
    startsWhen: text,
    note: text,
    legalBasis: text,
    excluded: { type: 'array', items: closed({ element: text, ground: text }, ['element', 'ground']) },
    rounds: {
      type: 'array',
      items: closed({ flow: text, element: text, times: { type: 'integer', minimum: 0, maximum: 100 } }, ['times']),
    },
  },
  ['workingDays', 'startsWhen'],
);

const standard = closed(
  {
    requirements: { type: 'array', minItems: 1, items: closed({ text, note: text }, ['text']) },
    procedure: someTexts,
    duration,
    fee: closed({ amount: { type: 'integer', minimum: 0 }, note: text, legalBasis: text }, ['amount']),
    products: { type: 'array', minItems: 1, items: closed({ name: text, validity: text }, ['name']) },
    complaints: closed({ unit: text, channels: someTexts, workingDays: { type: 'integer', minimum: 1, maximum: 60 } }, [
      'unit',
      'channels',
      'workingDays',
    ]),
    legalBases: { type: 'array', minItems: 1, items: closed({ title: text, about: text, since: text }, ['title']) },
    facilities: someTexts,
    competence: someTexts,
    supervision: text,
    staffing: text,
    guarantee: text,
    safety: text,
    evaluation: text,
  },
  [
    'requirements',
    'procedure',
    'duration',
    'fee',
    'products',
    'complaints',
    'legalBases',
    'facilities',
    'competence',
    'supervision',
    'staffing',
    'guarantee',
    'safety',
    'evaluation',
  ],
);

const privacy = closed(
  {
    basis: text,
    purpose: text,
    recipients: someTexts,
    retention: closed(
      { activeYears: { type: 'integer', minimum: 0, maximum: 100 }, final: { enum: ['destroy', 'permanent'] } },
      ['activeYears', 'final'],
    ),
  },
  ['basis', 'purpose', 'recipients', 'retention'],
);

const participant = closed(
  {
    name: text,
    agency: text,
    role: text,
    scope: text,
    sees: { if: { type: 'string' }, then: { const: 'all' }, else: { type: 'array', items: snakeId } },
  },
  ['name', 'agency', 'role', 'sees'],
);

const outcome = closed(
  { kind: { enum: ['granted', 'refused', 'withdrawn'] }, title: text, text, ground: snakeId, reason: snakeId },
  ['kind', 'title', 'text'],
);

const correction = closed(
  {
    days: { type: 'integer', minimum: 1, maximum: 60 },
    recheck: { type: 'array', items: kebabId },
    from: { type: 'array', uniqueItems: true, items: kebabId },
  },
  [],
);

const override = closed(
  {
    basis: text,
    since: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
    changes: { type: 'array', minItems: 1, items: text },
  },
  ['basis', 'since', 'changes'],
);

/** `service.yaml`: what the service promises, who performs it, how it may end. */
export const serviceSchema = closed(
  {
    id: kebabId,
    name: text,
    summary: text,
    owner: kebabId,
    keywords: someTexts,
    architecture: closed({ rab: text, ral: text }, ['rab', 'ral']),
    standard,
    privacy,
    participants: { type: 'object', minProperties: 1, propertyNames: kebabId, additionalProperties: participant },
    outcomes: { type: 'object', minProperties: 1, propertyNames: kebabId, additionalProperties: outcome },
    steps: { type: 'object', additionalProperties: text },
    correction,
    override,
  },
  [
    'id',
    'name',
    'summary',
    'owner',
    'keywords',
    'architecture',
    'standard',
    'privacy',
    'participants',
    'outcomes',
    'steps',
  ],
);
