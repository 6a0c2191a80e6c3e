// What can be read of a service that is still being written: for showing it to whoever writes it, never for running it.
import type { Field } from '@alur/forms';
import type { Json } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import { readYaml } from '@alur/yaml-files';
import type { ServiceBundle } from '../contract/service.js';
import { parseLetter } from '../letter/parse-letter.js';
import { checkBundleShape } from '../schema/check-bundle-shape.js';
import { formSchema } from '../schema/form-schema.js';
import type { FormFile, ServiceFile } from './assemble.js';
import { assemble } from './assemble.js';
import type { BundleFiles, ReadDrawings } from './read-bundle.js';

/** Parts that are not there or do not have their shape are empty. */
export function bundleSoFar(
  files: BundleFiles,
  drawings: Pick<ReadDrawings, 'processes' | 'decisions'>,
): ServiceBundle {
  const service = recordIn(dataOf(files['service.yaml']));
  const id = textIn(service['id']);
  return assemble({
    service: { ...blank, ...(service as Partial<ServiceFile>), ...namesOf(service) },
    form: formIn(files['form.yaml']),
    letters: Object.keys(files)
      .filter((file) => /^letters\/[^/]+\.md$/.test(file))
      .flatMap((file) => parseLetter(file, files[file] ?? '').template ?? []),
    process: drawings.processes.find((process) => process.id === id) ?? drawings.processes[0] ?? nothingDrawn,
    decisions: drawings.decisions,
  });
}

const blank: ServiceFile = {
  id: '',
  name: '',
  summary: '',
  owner: '',
  keywords: [],
  architecture: { rab: '', ral: '' },
  standard: {
    requirements: [],
    procedure: [],
    duration: { workingDays: 0, startsWhen: '' },
    fee: { amount: 0 },
    products: [],
    complaints: { unit: '', channels: [], workingDays: 0 },
    legalBases: [],
    facilities: [],
    competence: [],
    supervision: '',
    staffing: '',
    guarantee: '',
    safety: '',
    evaluation: '',
  },
  privacy: { basis: '', purpose: '', recipients: [], retention: { activeYears: 0, final: 'destroy' } },
  steps: {},
  participants: {},
  outcomes: {},
};

const nothingDrawn: ExecutableProcess = { id: '', name: '', elements: {}, flows: {}, starts: [], participants: {} };

/** What others refer to, and count on being whole. */
function namesOf(service: JsonRecord): Partial<ServiceFile> {
  const duration = recordIn(recordIn(service['standard'])['duration']);
  return {
    id: textIn(service['id']),
    name: textIn(service['name']),
    owner: textIn(service['owner']),
    steps: wholeOnes<string>(service['steps'], (value) => typeof value === 'string'),
    participants: Object.fromEntries(
      Object.entries(recordIn(service['participants'])).flatMap(([key, value]) => {
        const { name, agency, role, scope, sees } = recordIn(value);
        if (typeof agency !== 'string' || typeof role !== 'string') return [];
        const seen = Array.isArray(sees) ? sees.filter((one): one is string => typeof one === 'string') : 'all';
        const part = { name: textIn(name) || key, agency, role, sees: seen } as const;
        return [[key, typeof scope === 'string' ? { ...part, scope } : part]];
      }),
    ),
    outcomes: wholeOnes(service['outcomes'], (value) => typeof recordIn(value)['kind'] === 'string'),
    standard: {
      ...blank.standard,
      duration: {
        startsWhen: textIn(duration['startsWhen']),
        workingDays: typeof duration['workingDays'] === 'number' ? duration['workingDays'] : 0,
        excluded: itemsIn(duration['excluded']).flatMap(({ element, ground }) =>
          typeof element === 'string' ? [{ element, ground: textIn(ground) }] : [],
        ),
        rounds: itemsIn(duration['rounds']).flatMap(({ flow, element, times }) =>
          typeof times === 'number'
            ? [
                {
                  ...(typeof flow === 'string' ? { flow } : {}),
                  ...(typeof element === 'string' ? { element } : {}),
                  times,
                },
              ]
            : [],
        ),
      },
    },
  };
}

/** A form whose shape is not right yet gives the questions that are whole; when they are asked is then not told. */
function formIn(text: string | undefined): FormFile {
  const { yaml } = readYaml({ file: 'form.yaml', text: text ?? '' });
  if (yaml && text !== undefined && !hasErrors(checkBundleShape(yaml, formSchema))) return yaml.data as FormFile;
  const { pages, tasks } = recordIn(yaml?.data);
  return {
    pages: itemsIn(pages).map(({ id, title, fields }) => ({
      id: textIn(id),
      title: textIn(title),
      fields: fieldsIn(fields),
    })),
    tasks: Object.fromEntries(
      Object.entries(recordIn(tasks)).map(([element, value]) => {
        const { title, action, fields } = recordIn(value);
        return [element, { title: textIn(title), action: textIn(action), fields: fieldsIn(fields) }];
      }),
    ),
  };
}

type FieldFile = FormFile['pages'][number]['fields'][number];

const fieldsIn = (value: Json | undefined): readonly FieldFile[] =>
  itemsIn(value).flatMap(({ showWhen: _showWhen, ...field }) =>
    typeof field['id'] === 'string' && typeof field['label'] === 'string' && isWhole(field)
      ? [field as unknown as FieldFile]
      : [],
  );

const simple: ReadonlySet<string> = new Set<Field['type']>([
  ...(['text', 'textarea', 'name', 'nik', 'family-card', 'rt', 'rw', 'phone'] as const),
  ...(['date', 'number', 'rupiah', 'village', 'file', 'declaration'] as const),
]);

const isWhole = ({ type, options, fields, itemLabel }: JsonRecord): boolean => {
  if (type === 'group')
    return (
      typeof itemLabel === 'string' && itemsIn(fields).length > 0 && fieldsIn(fields).length === itemsIn(fields).length
    );
  if (type === 'choice' || type === 'several')
    return (
      Array.isArray(options) &&
      itemsIn(options).every(({ value, label }) => typeof value === 'string' && typeof label === 'string')
    );
  return typeof type === 'string' && simple.has(type);
};

type JsonRecord = Readonly<Record<string, Json | undefined>>;

const recordIn = (value: unknown): JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};
const itemsIn = (value: Json | undefined): readonly JsonRecord[] => (Array.isArray(value) ? value.map(recordIn) : []);
const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const dataOf = (text: string | undefined): unknown =>
  text === undefined ? undefined : readYaml({ file: 'service.yaml', text }).yaml?.data;
const wholeOnes = <T>(value: Json | undefined, isPart: (value: Json) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(recordIn(value)).filter(([, part]) => part !== undefined && isPart(part)),
  ) as unknown as Readonly<Record<string, T>>;
