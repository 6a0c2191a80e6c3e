import { useState } from 'react';
import type { Path } from '../../editing/at-path.js';
import { Frame, inputOf } from '../../editing/fields.js';
import { ListAt } from '../../editing/list-at.js';
import { useAt } from '../../editing/part-context.js';
import { OptionalText } from '../entries/optional-text.js';
import type { WrittenOption } from './field-kinds.js';
import { optionValue } from './new-id.js';

/** The answers to choose from, in the order in which they are shown. */
export const OptionsEditor = ({ path, of }: { readonly path: Path; readonly of: string }) => (
  <ListAt
    path={path}
    title="Pilihan jawaban"
    item="pilihan"
    nameOf={(value, index) => `pilihan ${String(index + 1)}, ${(value as WrittenOption).label ?? ''}`}
    create={() => ({ value: '', label: '' })}
    render={(place, index) => <Option path={place} of={`pilihan ${String(index + 1)}, ${of}`} />}
  />
);

function Option({ path, of }: { readonly path: Path; readonly of: string }) {
  const at = useAt(path);
  const option = (at.value ?? {}) as WrittenOption;
  // What is stored may be in use already; only a value that was never one follows its label.
  const [isNew, setNew] = useState(!option.value);
  const label = useAt([...path, 'label']);
  const value = useAt([...path, 'value']);
  const follows = isNew && (option.value ?? '') === optionValue(option.label ?? '');
  return (
    <div className="option">
      <Frame path={path} label="Tulisan" of={of} at={label}>
        <input
          {...inputOf(label, {})}
          value={option.label ?? ''}
          onChange={({ target }) =>
            at.set({ ...option, label: target.value, ...(follows ? { value: optionValue(target.value) } : {}) })
          }
        />
      </Frame>
      <Frame path={path} label="Nilai" of={of} at={value}>
        <input
          {...inputOf(value, {})}
          className="code"
          value={option.value ?? ''}
          onChange={({ target }) => {
            setNew(false);
            value.set(target.value);
          }}
        />
      </Frame>
      <OptionalText path={[...path, 'hint']} label="Keterangan" of={of} />
    </div>
  );
}
