// A field gets another id, everywhere a draft speaks of it: forms, conditions, sight, outcomes, letters, drawings and scenarios.
import type { Field } from '@alur/forms';
import { factNames } from '@alur/forms';
import type { Json, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { readYaml, rewriteScalars } from '@alur/yaml-files';
import type { ScalarChange } from '@alur/yaml-files';
import { cutLetter } from '../part/letter-file.js';
import type { BundleFiles } from '../part/read-part.js';
import { renameInDrawing } from './rename-in-drawing.js';
import type { Renaming } from './rename-in-yaml.js';
import { inForm, inScenario, inService } from './rename-in-yaml.js';

export interface FieldRename {
  readonly from: string;
  readonly to: string;
}

export type RenameFault = 'FIELD_NOT_FOUND' | 'FIELD_ID_TAKEN' | 'FIELD_ID_INVALID' | 'UNREADABLE';

const idPattern = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

const fieldIdFault = (id: string): 'FIELD_ID_INVALID' | undefined =>
  idPattern.test(id) && id.length <= 60 ? undefined : 'FIELD_ID_INVALID';

/** The files with the field renamed; a file that does not speak of it is the same text. */
export function renameField(files: BundleFiles, { from, to }: FieldRename): Result<BundleFiles, RenameFault> {
  const fault = fieldIdFault(to);
  if (fault) return err(fault);
  const form = dataOf(files['form.yaml'] ?? '');
  if (form === undefined) return err('UNREADABLE');
  const fields = fieldsIn(form);
  const ids = new Set(fields.map(({ id }) => id));
  const named = fields.find(({ id }) => id === from);
  if (!named) return err('FIELD_NOT_FOUND');
  if (from === to) return ok(files);
  if (ids.has(to)) return err('FIELD_ID_TAKEN');
  const renaming = { from, to, names: namesOf(named, to, ids) };
  const changed: Record<string, string> = {};
  for (const [file, text] of Object.entries(files)) {
    const next = renamedFile(file, text, renaming);
    if (!next.ok) return next;
    changed[file] = next.value;
  }
  return ok(changed);
}

/** What follows from a village's answer is named after its field, unless somebody named another field so. */
function namesOf(field: Pick<Field, 'id' | 'type'>, to: string, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const [old, fresh] = [factNames(field as Field), factNames({ ...field, id: to } as Field)];
  return new Map(
    old.flatMap((name, at): [string, string][] => (at > 0 && ids.has(name) ? [] : [[name, fresh[at] ?? name]])),
  );
}

function renamedFile(file: string, text: string, renaming: Renaming): Result<string, 'UNREADABLE'> {
  if (file === 'form.yaml') return rewritten(text, inForm(renaming));
  if (file === 'service.yaml') return rewritten(text, inService(renaming));
  if (file.startsWith('scenarios/')) return rewritten(text, inScenario(renaming));
  if (file.endsWith('.bpmn') || file.endsWith('.dmn')) return ok(renameInDrawing(text, renaming.names));
  return ok(file.startsWith('letters/') ? renamedLetter(text, renaming) : text);
}

function rewritten(text: string, change: ScalarChange): Result<string, 'UNREADABLE'> {
  const next = rewriteScalars(text, change);
  return next.ok ? next : err('UNREADABLE');
}

/** What is repeated for each item of a list names the parts of the item. */
function renamedLetter(text: string, { from, to }: Renaming): string {
  const { body } = cutLetter(text);
  const head = text.slice(0, text.length - body.length);
  const next = body.replace(
    /\{\{#each\s+(\w+)\s*\}\}[\s\S]*?\{\{\/each\s*\}\}|\{\{\s*(\w+)\s*\}\}/g,
    (written, list?: string, name?: string) =>
      (list ?? name) === from ? written.replace(/^(\{\{\s*(?:#each\s+)?)\w+/, `$1${to}`) : written,
  );
  return head + next;
}

interface Named {
  readonly id: string;
  readonly type: Field['type'];
}

function fieldsIn(form: Json): readonly Named[] {
  const { pages = [], tasks = {} } = (form ?? {}) as {
    readonly pages?: readonly Holder[];
    readonly tasks?: Readonly<Record<string, Holder>>;
  };
  return [...list(pages), ...Object.values(tasks ?? {})]
    .flatMap((holder) => list(holder?.fields))
    .filter((field) => typeof field?.id === 'string');
}

interface Holder {
  readonly fields?: readonly Named[];
}

const list = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : []);

function dataOf(text: string): Json | undefined {
  const { yaml } = readYaml({ file: '', text });
  return yaml?.data as Json | undefined;
}
