// A decision table that is being written, in the service it belongs to. Nothing is saved.
import type { DecisionExamination } from '@alur/contracts';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { namesProvided } from '@alur/service';
import { examineTable } from '@alur/service-check';
import { decisionSheetIn, tableOf } from '@alur/studio';
import { draftSoFar } from './draft-so-far.js';
import type { StudioPorts } from './edit-draft.js';
import { getServiceDraft } from './edit-draft.js';
import { misfit } from './misfit.js';

/** Larger tables are judged when they are saved: somebody waits here. */
const mostCells = 4_000;

/** Rejections: `SERVICE_DRAFT_NOT_FOUND`, `PART_MISFIT`, `SERVICE_DRAFT_TOO_LARGE`. */
export const examineDecision =
  (ports: StudioPorts) =>
  async (draftId: string, value: Json): Promise<Result<DecisionExamination, Rejection>> => {
    const draft = await getServiceDraft(ports, draftId);
    if (!draft.ok) return draft;
    const sheet = decisionSheetIn(value);
    if (!sheet) return err(misfit);
    const cells = sheet.rules.length * (sheet.inputs.length + sheet.outputs.length);
    if (cells > mostCells)
      return err({
        code: 'SERVICE_DRAFT_TOO_LARGE',
        message: 'Tabel ini terlalu besar untuk diperiksa sambil ditulis. Pecah menjadi beberapa tabel.',
      });
    const bundle = await draftSoFar(ports, draft.value.files);
    const asked = new Set(
      [...bundle.form.pages, ...Object.values(bundle.tasks)].flatMap(({ fields }) => fields.map(({ id }) => id)),
    );
    const own = new Set(sheet.outputs.map(({ name }) => name));
    return ok({
      ...examineTable(tableOf(sheet), bundle, ports.city),
      written: Object.keys(namesProvided(bundle)).filter(
        (name) => !own.has(name) && ![...asked].some((id) => name === id || name.startsWith(`${id}_`)),
      ),
    });
  };
