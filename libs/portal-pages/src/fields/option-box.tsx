import type { ChoiceField } from '@alur/forms';

interface OptionBoxProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly option: ChoiceField['options'][number];
  readonly isChosen: boolean;
}

/** One option as a field of its own to press; its hint describes it and is not part of its name. */
export const OptionBox = ({ type, id, name, option, isChosen }: OptionBoxProps) => (
  <div className={type === 'checkbox' ? 'option option-tick' : 'option'}>
    <input
      id={id}
      name={name}
      type={type}
      value={option.value}
      defaultChecked={isChosen}
      aria-labelledby={`${id}-nama`}
      aria-describedby={option.hint === undefined ? undefined : `${id}-petunjuk`}
    />
    <label htmlFor={id}>
      <span id={`${id}-nama`}>{option.label}</span>
      {option.hint !== undefined && (
        <span className="option-hint" id={`${id}-petunjuk`}>
          {option.hint}
        </span>
      )}
    </label>
  </div>
);
