// The inputs for what a type needs, one component for each need of the table.
import type { ComponentType } from 'react';
import type { Path } from '../../editing/at-path.js';
import { Faults, NumberAt, TextAt } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';
import { OptionalText } from '../entries/optional-text.js';
import { DayBound } from './day-bound.js';
import type { Need } from './field-kinds.js';
import { FieldList } from './field-list.js';
import { FileKinds, FileSize } from './file-inputs.js';
import { OptionsEditor } from './options-editor.js';
import { QuestionsScopeProvider, useQuestionsScope } from './questions-scope.js';

export interface NeedProps {
  /** Of the question. */
  readonly path: Path;
  /** Whose input it is, in words. */
  readonly of: string;
}

export const needInputs: Readonly<Record<Need, ComponentType<NeedProps>>> = {
  length: ({ path, of }) => (
    <div className="pair">
      <NumberAt path={[...path, 'minLength']} label="Paling pendek" of={of} unit="huruf" />
      <NumberAt path={[...path, 'maxLength']} label="Paling panjang" of={of} unit="huruf" />
    </div>
  ),
  bounds: ({ path, of }) => (
    <div className="pair">
      <NumberAt path={[...path, 'min']} label="Paling kecil" of={of} />
      <NumberAt path={[...path, 'max']} label="Paling besar" of={of} />
    </div>
  ),
  count: ({ path, of }) => (
    <div className="pair">
      <NumberAt path={[...path, 'min']} label="Paling sedikit" of={of} unit="buah" />
      <NumberAt path={[...path, 'max']} label="Paling banyak" of={of} unit="buah" />
    </div>
  ),
  days: ({ path, of }) => (
    <div className="pair">
      <DayBound path={[...path, 'earliest']} label="Paling awal" of={of} />
      <DayBound path={[...path, 'latest']} label="Paling akhir" of={of} />
    </div>
  ),
  options: ({ path, of }) => <OptionsEditor path={[...path, 'options']} of={of} />,
  file: ({ path, of }) => (
    <div className="pair">
      <FileKinds path={[...path, 'accept']} of={of} />
      <FileSize path={[...path, 'maxBytes']} of={of} />
    </div>
  ),
  statement: ({ path, of }) => (
    <TextAt
      path={[...path, 'statement']}
      label="Kalimat yang disetujui"
      of={of}
      hint="Ditulis dari sudut orangnya: Saya menyatakan …"
      multiline
    />
  ),
  repeated: Repeated,
};

function Repeated({ path, of }: NeedProps) {
  const scope = useQuestionsScope();
  const list = useAt([...path, 'fields']);
  return (
    <fieldset className="nested">
      <legend>
        Yang ditanyakan untuk setiap satu<span className="unseen">, {of}</span>
      </legend>
      <OptionalText path={[...path, 'itemLabel']} label="Sebutan satu" of={of} hint="Misalnya: Anggota keluarga." />
      <Faults id={list.id} findings={list.findings} />
      <QuestionsScopeProvider value={{ ...scope, nested: true, before: [] }}>
        <FieldList path={[...path, 'fields']} of={`di ${of}`} />
      </QuestionsScopeProvider>
    </fieldset>
  );
}
