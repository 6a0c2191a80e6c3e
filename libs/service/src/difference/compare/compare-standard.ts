import type { ServiceBundle, ServiceStandard } from '../../contract/service.js';
import type { Found } from '../difference.js';
import { compareList, compareProperties, compareValue } from './compare-values.js';
import type { Where } from './compare-values.js';

type Sides<T> = readonly [T, T];
type Components = {
  [C in keyof ServiceStandard]: (sides: Sides<ServiceStandard[C]>, where: Where) => readonly Found[];
};

type Rounds = NonNullable<ServiceStandard['duration']['rounds']>[number];
const keyOfRounds = ({ flow, element }: Rounds): string =>
  flow === undefined ? `step ${element ?? ''}` : `flow ${flow}`;

/** Each of the 14 components; a new one does not compile before it is compared here. */
const components: Components = {
  requirements: (sides, where) => compareList('requirement', where, sides, ({ text }) => text),
  procedure: (sides, where) => compareList('procedure', where, sides),
  duration: ([before, after], where) => [
    ...compareProperties<ServiceStandard['duration']>(
      {
        workingDays: 'promise',
        startsWhen: 'promise-start',
        note: 'promise-note',
        legalBasis: 'promise-basis',
        excluded: 'elsewhere',
        rounds: 'elsewhere',
      },
      where,
      [before, after],
    ),
    ...compareList('promise-excluded', where, [before.excluded ?? [], after.excluded ?? []], ({ element }) => element),
    ...compareList('promise-rounds', where, [before.rounds ?? [], after.rounds ?? []], keyOfRounds),
  ],
  fee: (sides, where) =>
    compareProperties<ServiceStandard['fee']>(
      { amount: 'fee', note: 'fee-note', legalBasis: 'fee-basis' },
      where,
      sides,
    ),
  products: (sides, where) => compareList('product', where, sides, ({ name }) => name),
  complaints: ([before, after], where) => [
    ...compareProperties<ServiceStandard['complaints']>(
      { unit: 'complaint-unit', channels: 'elsewhere', workingDays: 'complaint-days' },
      where,
      [before, after],
    ),
    ...compareList('complaint-channel', where, [before.channels, after.channels]),
  ],
  legalBases: (sides, where) => compareList('legal-basis', where, sides, ({ title }) => title),
  facilities: (sides, where) => compareList('facility', where, sides),
  competence: (sides, where) => compareList('competence', where, sides),
  supervision: (sides, where) => compareValue('supervision', where, sides),
  staffing: (sides, where) => compareValue('staffing', where, sides),
  guarantee: (sides, where) => compareValue('guarantee', where, sides),
  safety: (sides, where) => compareValue('safety', where, sides),
  evaluation: (sides, where) => compareValue('evaluation', where, sides),
};

export const compareStandard = ([before, after]: Sides<ServiceStandard>): readonly Found[] =>
  (Object.keys(components) as (keyof ServiceStandard)[]).flatMap((component) =>
    compareComponent(component, [before, after]),
  );

const compareComponent = <C extends keyof ServiceStandard>(
  component: C,
  [before, after]: Sides<ServiceStandard>,
): readonly Found[] =>
  components[component]([before[component], after[component]], { subject: `standard/${component}`, name: '' });

export const comparePrivacy = ([before, after]: Sides<ServiceBundle['privacy']>): readonly Found[] => [
  ...compareProperties<ServiceBundle['privacy']>(
    { basis: 'privacy-basis', purpose: 'privacy-purpose', recipients: 'elsewhere', retention: 'elsewhere' },
    { subject: 'privacy', name: '' },
    [before, after],
  ),
  ...compareList('privacy-recipient', { subject: 'privacy/recipients', name: '' }, [
    before.recipients,
    after.recipients,
  ]),
  ...compareProperties<ServiceBundle['privacy']['retention']>(
    { activeYears: 'retention-years', final: 'retention-final' },
    { subject: 'privacy/retention', name: '' },
    [before.retention, after.retention],
  ),
];

export const compareCorrection = ([before, after]: Sides<ServiceBundle['correction']>): readonly Found[] => [
  ...compareProperties<ServiceBundle['correction']>(
    { days: 'correction-days', recheck: 'elsewhere', from: 'elsewhere' },
    { subject: 'correction', name: '' },
    [before, after],
  ),
  ...compareMembers(before.recheck, after.recheck),
  ...compareReturns(before.from, after.from),
];

/** From where a request is returned: the order of the tasks says nothing. */
function compareReturns(before: readonly string[] | undefined, after: readonly string[] | undefined): readonly Found[] {
  const [from, to] = [before, after].map((tasks) => tasks && [...tasks].sort());
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  return [
    {
      kind: 'correction-from',
      change: 'changed',
      subject: 'correction/from',
      name: '',
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
  ];
}

/** Which tasks are done again: their order says nothing. */
const compareMembers = (before: readonly string[], after: readonly string[]): readonly Found[] => {
  const found = (change: 'added' | 'removed', element: string): Found => ({
    kind: 'correction-recheck',
    change,
    subject: 'correction/recheck',
    name: '',
    ...(change === 'added' ? { to: element } : { from: element }),
  });
  return [
    ...after.filter((element) => !before.includes(element)).map((element) => found('added', element)),
    ...before.filter((element) => !after.includes(element)).map((element) => found('removed', element)),
  ];
};
