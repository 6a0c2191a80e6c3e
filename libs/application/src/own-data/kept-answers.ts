// Answers as their owner reads them: every section, and what stood there before it was corrected.
import { stepWords } from '@alur/case';
import type { KeptRecord, KeptRow } from '@alur/contracts';
import type { Answers, DataClass, Field, FormContext } from '@alur/forms';
import { displayItems, displayValue } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { applicationFields } from '@alur/service';
import type { Draft } from '../ports/drafts.js';
import type { StoredFile } from '../ports/files.js';
import type { CaseRecord } from '../ports/lanes.js';
import { erasedWords, isErased } from '../ports/subject-keys.js';
import { applicationSection, formContext } from '../turn/turn-context.js';
import type { OwnDataPorts } from './own-data-ports.js';

type Groups = KeptRecord['answers'];

const classWords: Readonly<Record<DataClass, string>> = {
  none: 'bukan data pribadi',
  general: 'data pribadi umum',
  specific: 'data pribadi khusus',
};

interface Reading {
  readonly context: FormContext;
  readonly files: readonly StoredFile[];
  readonly own: boolean;
  readonly earlier?: readonly Answers[];
}

export async function keptCaseAnswers(ports: OwnDataPorts, record: CaseRecord, bundle: ServiceBundle): Promise<Groups> {
  const [sections, files, revisions] = await Promise.all([
    ports.reading.answersOf(record.id),
    ports.register.listOfCase(record.id),
    ports.reading.revisionsOf(record.id, applicationSection),
  ]);
  const context = formContext(ports.city, record.state.submittedAt);
  const earlier = revisions.slice(0, -1).map(({ answers }) => answers);
  const own = sections[applicationSection] ?? {};
  const officers = Object.values(bundle.tasks).map((task) => ({
    title: stepWords(bundle, task.element),
    rows: rowsOf(task.fields, sections[task.element] ?? {}, { context, files, own: false }),
  }));
  return [
    { title: 'Isian Anda', rows: rowsOf(applicationFields(bundle), own, { context, files, own: true, earlier }) },
    ...officers,
  ].filter(({ rows }) => rows.length > 0);
}

export async function keptDraftAnswers(
  ports: OwnDataPorts,
  { draft, bundle, at }: { readonly draft: Draft; readonly bundle: ServiceBundle; readonly at: Instant },
): Promise<Groups> {
  const files = await ports.register.listOfCase(draft.id);
  const rows = rowsOf(applicationFields(bundle), draft.answers, {
    context: formContext(ports.city, at),
    files,
    own: true,
  });
  return rows.length > 0 ? [{ title: 'Isian Anda', rows }] : [];
}

function rowsOf(fields: readonly Field[], answers: Answers, reading: Reading): readonly KeptRow[] {
  if (isErased(answers)) return fields.map((field) => ({ ...nameOf(field), text: erasedWords, own: reading.own }));
  return fields.flatMap((field) => (answers[field.id] === undefined ? [] : [rowOf(field, answers, reading)]));
}

const nameOf = (field: Field): Pick<KeptRow, 'field' | 'label' | 'class'> => ({
  field: field.id,
  label: field.label,
  class: classWords[field.class],
});

function rowOf(field: Field, answers: Answers, { context, files, own, earlier = [] }: Reading): KeptRow {
  const textOf = (all: Answers): string =>
    (field.type === 'file' ? files.find(({ id }) => id === all[field.id])?.name : undefined) ??
    displayValue(field, all[field.id], context);
  const before = earlier.filter((all) => JSON.stringify(all[field.id]) !== JSON.stringify(answers[field.id]));
  return {
    ...nameOf(field),
    text: textOf(answers),
    own,
    ...(field.type === 'group' ? { items: displayItems(field, answers, context) } : {}),
    ...(before.length > 0 ? { earlier: [...new Set(before.map(textOf))] } : {}),
  };
}
