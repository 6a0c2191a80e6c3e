import type { Path } from '../../editing/at-path.js';
import { Frame, inputOf } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';
import type { FieldType, WrittenField } from './field-kinds.js';
import { fieldKinds, kindOf, withType } from './field-kinds.js';
import { useQuestionsScope } from './questions-scope.js';

const families = [...new Set(Object.values(fieldKinds).map(({ family }) => family))];

/** The types by what they are about; a question of a repeated group repeats nothing itself. */
export function TypeOptions() {
  const { nested } = useQuestionsScope();
  return families.map((family) => (
    <optgroup key={family} label={family}>
      {Object.entries(fieldKinds)
        .filter(([type, kind]) => kind.family === family && !(nested && type === 'group'))
        .map(([type, kind]) => (
          <option key={type} value={type}>
            {kind.title}
          </option>
        ))}
    </optgroup>
  ));
}

/** Another type keeps what fits it. */
export function TypeSelect({ path, of }: { readonly path: Path; readonly of: string }) {
  const whole = useAt(path);
  const at = useAt([...path, 'type']);
  const kind = kindOf(at.value);
  const hint = kind?.help;
  const props = { path, label: 'Jenis jawaban', of, ...(hint === undefined ? {} : { hint }) };
  return (
    <Frame {...props} at={at}>
      <select
        {...inputOf(at, props)}
        value={typeof at.value === 'string' ? at.value : ''}
        onChange={(event) => whole.set(withType((whole.value ?? {}) as WrittenField, event.target.value as FieldType))}
      >
        {!kind && <option value={String(at.value ?? '')}>{String(at.value ?? 'Pilih satu')}</option>}
        <TypeOptions />
      </select>
    </Frame>
  );
}
