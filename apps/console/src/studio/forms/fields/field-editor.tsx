import type { Path } from '../../editing/at-path.js';
import { CheckAt, SelectAt, TextAt } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';
import { ConditionEditor } from '../conditions/condition-editor.js';
import { OptionalText } from '../entries/optional-text.js';
import { classOf, dataClasses } from './data-classes.js';
import { ExpertPart } from './expert-part.js';
import type { WrittenField } from './field-kinds.js';
import { kindOf } from './field-kinds.js';
import { needInputs } from './need-inputs.js';
import { useQuestionsScope } from './questions-scope.js';
import { TypeSelect } from './type-select.js';

/** One question: what every question has, then what its type needs. */
export function FieldEditor({ path }: { readonly path: Path }) {
  const field = (useAt(path).value ?? {}) as WrittenField;
  const { nested, before } = useQuestionsScope();
  const of = `pertanyaan ${field.label?.trim() ? field.label : (field.id ?? '')}`;
  return (
    <div className="question-editor">
      <TextAt path={[...path, 'label']} label="Pertanyaan" of={of} />
      <OptionalText
        rows={2}
        path={[...path, 'hint']}
        label="Petunjuk"
        of={of}
        hint="Contoh isian, atau di mana orang menemukannya."
      />
      <div className="pair">
        <TypeSelect path={path} of={of} />
        <DataClassAt path={[...path, 'class']} of={of} />
      </div>
      <CheckAt path={[...path, 'required']} label="Wajib diisi" of={of} standard />
      {(kindOf(field.type)?.needs ?? []).map((need) => {
        const Inputs = needInputs[need];
        return <Inputs key={need} path={path} of={of} />;
      })}
      {!nested && (
        <>
          <ConditionEditor path={[...path, 'showWhen']} of={of} questions={before} />
          <ExpertPart path={path} of={of} />
        </>
      )}
    </div>
  );
}

function DataClassAt({ path, of }: { readonly path: Path; readonly of: string }) {
  const { value } = useAt(path);
  return (
    <SelectAt
      path={path}
      label="Data pribadi"
      of={of}
      hint={dataClasses[classOf(value)].help}
      choices={Object.entries(dataClasses).map(([key, { title }]) => ({ value: key, label: title }))}
    />
  );
}
