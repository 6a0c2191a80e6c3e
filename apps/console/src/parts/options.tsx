import type { ChoiceField } from '@alur/forms';

interface OptionsProps {
  readonly id: string;
  readonly options: ChoiceField['options'];
  /** One value, or a list where several may be chosen. */
  readonly chosen: unknown;
  readonly disabled: boolean;
  readonly 'aria-describedby': string | undefined;
  onChange(value: unknown): void;
}

/** More than these scroll in a frame of their own, so that the next question stays in reach. */
const closeTogether = 12;

/** Radio buttons for one, boxes to tick for several. */
export function Options({ id, options, chosen, disabled, onChange, 'aria-describedby': described }: OptionsProps) {
  const list: readonly unknown[] | undefined = Array.isArray(chosen) ? chosen : undefined;
  return (
    <div className={options.length > closeTogether ? 'choices choices-many' : 'choices'}>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type={list ? 'checkbox' : 'radio'}
            name={id}
            value={option.value}
            checked={list ? list.includes(option.value) : chosen === option.value}
            disabled={disabled}
            aria-describedby={described}
            onChange={(event) => onChange(list ? toggled(list, option.value, event.target.checked) : option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

const toggled = (list: readonly unknown[], value: string, isChosen: boolean): readonly unknown[] =>
  isChosen ? [...list, value] : list.filter((one) => one !== value);
