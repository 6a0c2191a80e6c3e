import type { SeveralField } from '@alur/forms';
import { FieldGroup } from './field-frame.js';
import type { FieldProps } from './field-view.js';
import { radiosAtMost } from './field-view.js';
import { OptionBox } from './option-box.js';

/** Boxes to tick; how many may be said in the hint, since nothing stops a person without script. */
export const SeveralInput = ({ view, alone, field }: FieldProps & { readonly field: SeveralField }) => {
  const chosen: readonly unknown[] = Array.isArray(view.value) ? view.value : [view.value];
  const hint = [field.hint, howMany(field)].filter((part) => part !== undefined).join(' ');
  return (
    <FieldGroup view={view} alone={alone} hint={hint}>
      <div className={field.options.length > radiosAtMost ? 'options options-many' : 'options'}>
        {field.options.map((option, index) => (
          <OptionBox
            key={option.value}
            type="checkbox"
            id={`${field.id}-${String(index + 1)}`}
            name={field.id}
            option={option}
            isChosen={chosen.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
};

function howMany({ min = 1, max, options }: SeveralField): string {
  const most = max !== undefined && max < options.length ? max : undefined;
  if (most === undefined) return min > 1 ? `Pilih paling sedikit ${String(min)}.` : 'Boleh pilih lebih dari satu.';
  if (min === most) return `Pilih ${String(min)}.`;
  return min > 1 ? `Pilih ${String(min)} sampai ${String(most)}.` : `Pilih paling banyak ${String(most)}.`;
}
