// What a repair may bring: values the process reads, never a person's own data.
import { factNames, validateFields } from '@alur/forms';
import type { Field, FormContext } from '@alur/forms';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CompiledVersion } from '../ports/service-versions.js';
import { allFields } from '../turn/turn-context.js';

/** Asked by itself, whatever else was answered. */
function asked(field: Field): Field {
  const { showWhen: _elsewhere, ...rest } = field;
  return { ...rest, required: true };
}

export function repairVariables(
  { bundle, rules }: CompiledVersion,
  data: JsonObject,
  context: FormContext,
): Result<JsonObject, Rejection> {
  const fields = allFields(bundle);
  const faults: Record<string, string> = {};
  const variables: Record<string, JsonObject[string]> = {};
  for (const [name, value] of Object.entries(data)) {
    const source = fields.find((one) => one.id === name || factNames(one).includes(name));
    const field = source?.id === name ? source : undefined;
    if (source && source.class !== 'none')
      faults[name] = 'Data pribadi pemohon hanya dapat diubah oleh pemohon, lewat perbaikan.';
    else if (!source && !rules.compiled.names.includes(name)) faults[name] = 'Nama ini tidak dibaca oleh proses.';
    const valid =
      field && !faults[name] ? validateFields([asked(field)], { [name]: value ?? null }, context) : undefined;
    if (valid && !valid.ok) Object.assign(faults, valid.error);
    else variables[name] = valid ? (valid.value[name] ?? null) : (value ?? null);
  }
  if (Object.keys(data).length === 0) faults['data'] = 'Isi sedikitnya satu nilai.';
  return Object.keys(faults).length > 0
    ? err({ code: 'DATA_INVALID', message: 'Ada nilai yang tidak dapat dipakai.', fields: faults })
    : ok(variables);
}
