// What people call the things of one version; an id where it has no name.
import type { Field } from '@alur/forms';
import type { Json } from '@alur/kernel';
import type { ServiceBundle } from '../contract/service.js';

export interface Names {
  element(id: string): string;
  participant(id: string): string;
  field(id: string): string;
  /** What the option of a choice says, or the value itself. */
  option(field: string, value: Json): string;
  letter(id: string): string;
  decision(id: string): string;
  outcome(id: string): string;
  page(id: string): string;
  /** `dari "Periksa" ke "Tanda tangan"`. */
  flow(id: string): string;
}

export const quoted = (text: string): string => `"${text}"`;

export function namesOf(bundle: ServiceBundle): Names {
  const { elements, flows } = bundle.process;
  const all: readonly Field[] = [
    ...Object.values(bundle.tasks).flatMap((task) => task.fields),
    ...bundle.form.pages.flatMap((page) => page.fields),
  ];
  const inner = all.flatMap((field) => (field.type === 'group' ? field.fields : []));
  const fields = new Map([...inner, ...all].map((field) => [field.id, field]));
  const pages = new Map(bundle.form.pages.map((page) => [page.id, page.title]));
  const element = (id: string): string =>
    id === bundle.process.id ? 'proses utama' : quoted(own(elements, id)?.name ?? id);
  return {
    element,
    participant: (id) => own(bundle.participants, id)?.name ?? id,
    field: (id) => quoted(fields.get(id)?.label ?? id),
    option: (id, value) => optionName(fields.get(id), value),
    letter: (id) => quoted(own(bundle.letters, id)?.title ?? id),
    decision: (id) => quoted(bundle.decisions.find((table) => table.id === id)?.name ?? id),
    outcome: (id) => quoted(own(bundle.outcomes, id)?.title ?? id),
    page: (id) => quoted(pages.get(id) ?? id),
    flow(id) {
      const flow = own(flows, id);
      if (!flow) return quoted(id);
      return `dari ${element(flow.from)} ke ${element(flow.to)}`;
    },
  };
}

function optionName(field: Field | undefined, value: Json): string {
  const option =
    (field?.type === 'choice' || field?.type === 'several') && field.options.find((one) => one.value === value);
  return typeof value === 'string' ? quoted(option ? option.label : value) : String(value);
}

export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
