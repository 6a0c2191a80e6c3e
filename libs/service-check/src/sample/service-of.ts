// For the specs: as much of a service as a proof looks at, and a city of two villages.
import type { City } from '@alur/city';
import type { DecisionTable } from '@alur/expressions';
import type { Field, Page } from '@alur/forms';
import type { ExecutableProcess } from '@alur/process-model';
import type { Outcome, ServiceBundle, TaskForm } from '@alur/service';

interface Parts {
  readonly process: ExecutableProcess;
  readonly pages?: readonly Page[];
  readonly fields?: readonly Field[];
  readonly tasks?: Readonly<Record<string, readonly Field[]>>;
  readonly decisions?: readonly DecisionTable[];
  readonly outcomes?: readonly Outcome[];
}

export function serviceOf({
  process,
  fields = [],
  pages,
  tasks = {},
  decisions = [],
  outcomes = [],
}: Parts): ServiceBundle {
  const forms = Object.entries(tasks).map(([element, own]): readonly [string, TaskForm] => [
    element,
    { element, title: element, action: 'Simpan', fields: own },
  ]);
  return {
    process,
    decisions,
    form: { pages: pages ?? [{ id: 'p', title: 'Apa?', fields }] },
    tasks: Object.fromEntries(forms),
    outcomes: Object.fromEntries(outcomes.map((one) => [one.id, one])),
    // What no proof of this library reads is left out.
  } as unknown as ServiceBundle;
}

const village = (code: string, kind: 'desa' | 'kelurahan', office: string) => ({
  code,
  kind,
  name: office,
  office,
  district: { code: '35.79.01', name: 'Batu', office: 'kec-batu' },
});

export const twoVillages = {
  villages: {
    '35.79.01.1004': village('35.79.01.1004', 'kelurahan', 'kel-sisir'),
    '35.79.01.2005': village('35.79.01.2005', 'desa', 'desa-sumberejo'),
  },
} as unknown as City;

interface Asked {
  readonly required?: boolean;
  readonly showWhen?: Field['showWhen'];
}

const base = (id: string, { required = true, showWhen }: Asked) => ({
  id,
  label: id,
  class: 'none' as const,
  required,
  ...(showWhen ? { showWhen } : {}),
});

export const choice = (id: string, values: readonly string[], asked: Asked = {}): Field => ({
  ...base(id, asked),
  type: 'choice',
  options: values.map((value) => ({ value, label: value })),
});
export const number = (id: string, { min, max, ...asked }: Asked & { min?: number; max?: number } = {}): Field => ({
  ...base(id, asked),
  type: 'number',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
export const plain = (id: string, type: 'text' | 'date' | 'village' | 'rt', asked: Asked = {}): Field =>
  ({ ...base(id, asked), type }) as Field;
