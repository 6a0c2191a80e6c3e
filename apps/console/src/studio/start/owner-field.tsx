import type { StudioCity } from '@alur/contracts';
import { FormField } from './form-field.js';

interface OwnerFieldProps {
  readonly city: StudioCity;
  readonly value: string;
  readonly fault?: string | undefined;
  onChange(agency: string): void;
}

/** The agency that answers for the service. */
export const OwnerField = ({ city, value, fault, onChange }: OwnerFieldProps) => (
  <FormField
    id="perangkat-daerah"
    label="Perangkat daerah penanggung jawab"
    fault={fault}
    render={(input) => (
      <select {...input} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Pilih satu</option>
        {Object.values(city.agencies)
          .sort((a, b) => a.fullName.localeCompare(b.fullName, 'id'))
          .map(({ key, fullName }) => (
            <option key={key} value={key}>
              {fullName}
            </option>
          ))}
      </select>
    )}
  />
);
