// The applicant's pages alone, while the rest of a service is still being written.
import type { Page } from '@alur/forms';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, hasErrors, ok } from '@alur/kernel';
import { editYaml, readYaml } from '@alur/yaml-files';
import { checkBundleShape } from '../schema/check-bundle-shape.js';
import { formSchema } from '../schema/form-schema.js';
import type { FormFile } from './assemble.js';
import { toPages } from './assemble.js';

/** The error says what is missing in them; what officers fill in is not looked at. */
export function readPages(formFile: string): Result<readonly Page[], readonly Diagnostic[]> {
  const file = 'form.yaml';
  const alone = editYaml(formFile, ['tasks'], {});
  const { yaml, diagnostics } = readYaml({ file, text: alone.ok ? alone.value : formFile });
  const found = yaml ? [...diagnostics, ...checkBundleShape(yaml, formSchema)] : diagnostics;
  return yaml && !hasErrors(found) ? ok(toPages(yaml.data as FormFile)) : err(found);
}
