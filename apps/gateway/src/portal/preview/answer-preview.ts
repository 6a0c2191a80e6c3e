// A page of a preview is answered: judged as a citizen's page is, and kept nowhere.
import type { InspectPorts } from '@alur/application';
import { answerPage, checkFile } from '@alur/application';
import type { Page } from '@alur/forms';
import type { Json, JsonObject, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { OpenForm } from '../open-form.js';
import type { SentForm } from '../read-form.js';
import { typedAnswers } from '../typed-answers.js';
import { carryPage } from './carried-answers.js';
import type { Previewed } from './previewed-form.js';
import { exampleFile, previewAddresses, previewedForm } from './previewed-form.js';

/** The form as it goes on from here. Rejection: `DATA_INVALID` with fields. */
export async function answerPreview(
  ports: InspectPorts,
  { previewed, page }: { readonly previewed: Previewed; readonly page: Page },
  sent: SentForm,
): Promise<Result<OpenForm, Rejection>> {
  const files = await filesOf(ports, page, sent);
  if (!files.ok) return files;
  const { service, context, draftId } = previewed;
  const { answers: before } = previewedForm(previewed, page);
  const asked = { pages: service.pages, page, context };
  const answers = answerPage(asked, typedAnswers(page.fields, sent).raw, { ...before, ...files.value });
  if (!answers.ok) return answers;
  const carried = carryPage(previewed.carried, page, answers.value);
  return ok({
    ...previewedForm({ ...previewed, carried }),
    answers: answers.value,
    at: previewAddresses(draftId, carried),
  });
}

async function filesOf(ports: InspectPorts, page: Page, sent: SentForm): Promise<Result<JsonObject, Rejection>> {
  const kept: Record<string, Json> = {};
  const faults: Record<string, string> = {};
  for (const field of page.fields) {
    const upload = sent.files[field.id];
    if (sent.tooLarge.includes(field.id)) faults[field.id] = tooLarge;
    if (!upload || field.type !== 'file') continue;
    const checked = await checkFile(ports, field, upload);
    if (checked.ok) kept[field.id] = exampleFile.id;
    else faults[field.id] = checked.error.message;
  }
  return Object.keys(faults).length > 0
    ? err({ code: 'DATA_INVALID', message: 'Ada berkas yang perlu dikirim lagi.', fields: faults })
    : ok(kept);
}

const tooLarge = 'Berkas ini terlalu besar. Ambil foto lagi dengan ukuran lebih kecil.';
