import type { Condition, Field } from '@alur/forms';
import { fieldsOf } from '@alur/forms';

/** Whether an answer to one of these decides if the question is asked. */
export const dependsOn = (field: Field, ids: ReadonlySet<string>): boolean =>
  idsIn(field.showWhen).some((id) => ids.has(id));

const idsIn = (condition: Condition | undefined): readonly string[] => (condition ? fieldsOf(condition) : []);
