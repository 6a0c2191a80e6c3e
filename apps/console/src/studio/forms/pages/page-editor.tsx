import type { Path } from '../../editing/at-path.js';
import { TextAt } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';
import { ConditionEditor } from '../conditions/condition-editor.js';
import { OptionalText } from '../entries/optional-text.js';
import { FieldList } from '../fields/field-list.js';
import { useQuestionsScope } from '../fields/questions-scope.js';
import type { WrittenPage } from './written-pages.js';

/** One page: what it asks for as a whole, when it is shown, and its questions. */
export function PageEditor({ path }: { readonly path: Path }) {
  const { title, id } = (useAt(path).value ?? {}) as WrittenPage;
  const { before } = useQuestionsScope();
  const of = `halaman ${title?.trim() ? title : (id ?? '')}`;
  return (
    <>
      <TextAt
        path={[...path, 'title']}
        label="Judul"
        of={of}
        hint="Tulis sebagai pertanyaan, misalnya: Apa usaha Anda?"
      />
      <OptionalText
        rows={2}
        path={[...path, 'help']}
        label="Penjelasan"
        of={of}
        hint="Satu atau dua kalimat di bawah judul."
      />
      <ConditionEditor path={[...path, 'showWhen']} of={of} questions={before} />
      <h3>Pertanyaan</h3>
      <FieldList path={[...path, 'fields']} of={`di ${of}`} />
    </>
  );
}
