import type { Answers, GroupField } from '@alur/forms';
import { itemFields, itemName, itemsOf, leastItems, mostOfItems } from '@alur/forms';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FieldInputProps } from './field-frame.js';
import { FieldFrame } from './field-frame.js';
import { SimpleInput } from './simple-input.js';
import './answers.css';

/** Every item with its questions on the same screen: whoever fills many of them sees them beside each other. */
export function GroupInput(props: FieldInputProps<GroupField>) {
  const { field: group } = props;
  const { path, value, disabled, typed, faults, onChange } = props;
  const items = itemsOf(group, { [group.id]: value });
  const [next, setNext] = useState<{ readonly item?: number }>();
  const add = useRef<HTMLButtonElement>(null);
  // Only now the button may be pressed again, where the list was full.
  useEffect(() => {
    if (next && next.item === undefined) add.current?.focus();
  }, [next]);
  const change = (index: number, item: Answers): void => onChange(items.map((one, at) => (at === index ? item : one)));
  return (
    <FieldFrame field={group} path={path} error={faults[path]} isSet>
      <div className="group-input">
        <p className="quiet">{limits(group)}</p>
        {items.length > 0 && (
          <ol className="group-items">
            {items.map((item, index) => (
              // A place in the list is all that tells items apart; nothing in them is kept but what is typed.
              <li key={index}>
                <Item isAdded={next?.item === index} label={itemName(group, index)}>
                  {faults[`${path}.${String(index)}`] && <p className="fault">{faults[`${path}.${String(index)}`]}</p>}
                  {itemFields(group, item, typed as Answers).map((field) => (
                    <SimpleInput
                      {...props}
                      key={field.id}
                      field={field}
                      path={`${path}.${String(index)}.${field.id}`}
                      value={item[field.id]}
                      onChange={(answer) => change(index, { ...item, [field.id]: answer } as Answers)}
                    />
                  ))}
                  <button
                    type="button"
                    className="button-plain"
                    disabled={disabled}
                    onClick={() => {
                      onChange(items.filter((_one, at) => at !== index));
                      setNext({});
                    }}
                  >
                    <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" /> Hapus{' '}
                    {itemName(group, index).toLowerCase()}
                  </button>
                </Item>
              </li>
            ))}
          </ol>
        )}
        <button
          ref={add}
          type="button"
          className="button"
          disabled={disabled || items.length >= mostOfItems(group)}
          onClick={() => {
            onChange([...items, {}]);
            setNext({ item: items.length });
          }}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah {group.itemLabel}
        </button>
      </div>
    </FieldFrame>
  );
}

function limits(group: GroupField): string {
  const [least, most] = [leastItems(group), mostOfItems(group)];
  if (least === most) return `Harus ada ${String(most)}.`;
  return least > 1
    ? `Paling sedikit ${String(least)}, paling banyak ${String(most)}.`
    : `Paling banyak ${String(most)}.`;
}

interface ItemProps {
  readonly label: string;
  /** Just added: its first input takes the focus. */
  readonly isAdded: boolean;
  readonly children: React.ReactNode;
}

function Item({ label, isAdded, children }: ItemProps) {
  const frame = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isAdded) frame.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [isAdded]);
  return (
    <fieldset className="group-item" ref={frame}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
