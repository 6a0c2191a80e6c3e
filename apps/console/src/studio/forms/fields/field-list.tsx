// The questions of a page, of a task, or of a repeated group.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Path } from '../../editing/at-path.js';
import { useAt } from '../../editing/part-context.js';
import { Entries } from '../entries/entries.js';
import { dataClasses, classOf } from './data-classes.js';
import type { FieldType, WrittenField } from './field-kinds.js';
import { kindOf, withType } from './field-kinds.js';
import { fieldId } from './new-id.js';
import { QuestionsScopeProvider, useQuestionsScope } from './questions-scope.js';
import { TypeOptions } from './type-select.js';

export function FieldList({ path, of }: { readonly path: Path; readonly of: string }) {
  const at = useAt(path);
  const scope = useQuestionsScope();
  const fields = Array.isArray(at.value) ? (at.value as readonly WrittenField[]) : [];
  const [open, onOpen] = useState<string>();
  const [fresh, setFresh] = useState<string>();
  const show = (id: string): void => {
    onOpen(id);
    setFresh(id);
  };
  const taken = scope.nested ? new Set(fields.flatMap(({ id }) => id ?? [])) : scope.taken;
  return (
    <>
      <Entries<WrittenField>
        path={path}
        label={`Pertanyaan ${of}`}
        empty="Belum ada pertanyaan. Tulis yang pertama di bawah ini."
        item="pertanyaan"
        nameOf={({ label, id }) => (label?.trim() ? label : (id ?? 'tanpa nama'))}
        note={noteOf}
        copy={(field) => ({ ...field, id: fieldId(field.label ?? '', taken) })}
        open={open}
        onOpen={onOpen}
        fresh={fresh}
      >
        {(place, index) => (
          <QuestionsScopeProvider value={{ ...scope, before: [...scope.before, ...fields.slice(0, index)], show }}>
            <scope.Question path={place} />
          </QuestionsScopeProvider>
        )}
      </Entries>
      {!at.readOnly && (
        <NewField
          of={of}
          add={(field) => {
            const id = fieldId(field.label, taken);
            at.set([...fields, withType({ id, label: field.label, class: 'none' }, field.type)]);
            show(id);
          }}
        />
      )}
    </>
  );
}

const noteOf = ({ type, required, class: of, showWhen }: WrittenField) =>
  [
    kindOf(type)?.title ?? String(type ?? ''),
    required === false ? 'opsional' : undefined,
    classOf(of) === 'none' ? undefined : dataClasses[classOf(of)].short,
    showWhen === undefined ? undefined : 'bersyarat',
  ]
    .filter((word) => word !== undefined)
    .join(' · ');

/** The name comes first: the id is made of it, once. */
function NewField({
  of,
  add,
}: {
  readonly of: string;
  add(field: { readonly label: string; readonly type: FieldType }): void;
}) {
  const [label, setLabel] = useState('');
  const [type, setType] = useState<FieldType>('text');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (label.trim() === '') return;
    add({ label: label.trim(), type });
    setLabel('');
  };
  return (
    <form className="adder" onSubmit={submit}>
      <label>
        <span>
          Pertanyaan baru<span className="unseen"> {of}</span>
        </span>
        <input value={label} onChange={(event) => setLabel(event.target.value)} placeholder="Misalnya: Nama usaha" />
      </label>
      <label>
        <span>
          Jenis jawaban<span className="unseen"> untuk pertanyaan baru {of}</span>
        </span>
        <select value={type} onChange={(event) => setType(event.target.value as FieldType)}>
          <TypeOptions />
        </select>
      </label>
      <button type="submit" className="button" disabled={label.trim() === ''}>
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah pertanyaan
      </button>
    </form>
  );
}
