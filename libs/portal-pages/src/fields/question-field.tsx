import { assertNever } from '@alur/kernel';
import { ChoiceInput, VillageInput } from './choice-fields.js';
import { DateInput } from './date-field.js';
import { DeclarationInput } from './declaration-field.js';
import type { FieldProps } from './field-view.js';
import { FileInput } from './file-field.js';
import { GroupInput } from './group-field.js';
import { SeveralInput } from './several-field.js';
import { AreaInput, LineInput } from './text-fields.js';

/** The input for a question of whatever type the form declares. */
export const QuestionField = (props: FieldProps) => {
  const { field } = props.view;
  switch (field.type) {
    case 'text':
    case 'name':
    case 'nik':
    case 'family-card':
    case 'rt':
    case 'rw':
    case 'phone':
    case 'number':
    case 'rupiah':
      return <LineInput {...props} />;
    case 'textarea':
      return <AreaInput {...props} />;
    case 'date':
      return <DateInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} field={field} />;
    case 'several':
      return <SeveralInput {...props} field={field} />;
    case 'group':
      return <GroupInput {...props} field={field} />;
    case 'village':
      return <VillageInput {...props} />;
    case 'file':
      return <FileInput {...props} field={field} />;
    case 'declaration':
      return <DeclarationInput {...props} field={field} />;
    default:
      return assertNever(field);
  }
};
