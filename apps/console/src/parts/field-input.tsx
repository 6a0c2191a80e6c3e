import type { FieldInputProps } from './field-frame.js';
import { GroupInput } from './group-input.js';
import { SimpleInput } from './simple-input.js';

/** The input for a question of whatever type the form declares. */
export function FieldInput({ field, ...props }: FieldInputProps) {
  return field.type === 'group' ? <GroupInput {...props} field={field} /> : <SimpleInput {...props} field={field} />;
}
