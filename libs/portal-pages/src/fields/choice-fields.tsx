import type { ChoiceField, FormVillage } from '@alur/forms';
import { FieldFrame, FieldGroup } from './field-frame.js';
import type { FieldProps } from './field-view.js';
import { describedBy, radiosAtMost } from './field-view.js';
import { OptionBox } from './option-box.js';

interface ChoiceProps extends FieldProps {
  readonly field: ChoiceField;
}

export const ChoiceInput = (props: ChoiceProps) =>
  props.field.options.length <= radiosAtMost ? <Radios {...props} /> : <ChoiceList {...props} />;

const Radios = ({ view, alone, field }: ChoiceProps) => (
  <FieldGroup view={view} alone={alone}>
    <div className="options">
      {field.options.map((option, index) => (
        <OptionBox
          key={option.value}
          type="radio"
          id={`${field.id}-${String(index + 1)}`}
          name={field.id}
          option={option}
          isChosen={view.value === option.value}
        />
      ))}
    </div>
  </FieldGroup>
);

const ChoiceList = ({ view, alone, field }: ChoiceProps) => (
  <FieldFrame view={view} alone={alone}>
    <select
      className="input input-full"
      id={field.id}
      name={field.id}
      defaultValue={typeof view.value === 'string' ? view.value : ''}
      aria-describedby={describedBy(view)}
      aria-invalid={view.error !== undefined || undefined}
    >
      <option value="">Pilih satu</option>
      {field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </FieldFrame>
);

/** Villages under their districts, by name: a short list that every phone knows how to search. */
export const VillageInput = ({ view, alone, villages }: FieldProps) => (
  <FieldFrame view={view} alone={alone} hint={view.field.hint}>
    <select
      className="input input-full"
      id={view.field.id}
      name={view.field.id}
      defaultValue={typeof view.value === 'string' ? view.value : ''}
      aria-describedby={describedBy(view)}
      aria-invalid={view.error !== undefined || undefined}
    >
      <option value="">Pilih kelurahan atau desa</option>
      {byDistrict(villages).map(([district, members]) => (
        <optgroup key={district} label={`Kecamatan ${district}`}>
          {members.map(([code, village]) => (
            <option key={code} value={code}>
              {village.kind === 'desa' ? 'Desa' : 'Kelurahan'} {village.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </FieldFrame>
);

type District = readonly [string, readonly (readonly [string, FormVillage])[]];

function byDistrict(villages: FieldProps['villages']): readonly District[] {
  const districts = new Map<string, (readonly [string, FormVillage])[]>();
  for (const [code, village] of Object.entries(villages)) {
    const members = districts.get(village.district) ?? [];
    members.push([code, village]);
    districts.set(village.district, members);
  }
  const sorted = [...districts].sort(([a], [b]) => a.localeCompare(b, 'id'));
  return sorted.map(([district, members]) => [
    district,
    members.sort(([, a], [, b]) => a.name.localeCompare(b.name, 'id')),
  ]);
}
