import type { CitizenActor } from '@alur/access';
import { actorOfCitizen } from '@alur/access';
import type { Answers, FieldErrors } from '@alur/forms';
import { publicValues } from '@alur/forms';
import type { Json, JsonObject, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import { applicationFields } from '@alur/service';
import type { Submitted } from '../citizen/submit-request.js';
import type { TurnRow } from '../ports/case-reading.js';
import { refusedFiles } from '../files/servable.js';
import type { FileRegister } from '../ports/files.js';
import type { CaseChange, Lanes, LoadedCase } from '../ports/lanes.js';
import type { Entropy } from '../ports/people.js';
import { advanceCase } from '../turn/advance-case.js';
import { applicationSection, formContext } from '../turn/turn-context.js';
import { dataInvalid, judgeCorrection } from './corrected-answers.js';
import type { CorrectionPorts } from './open-correction.js';
import { correctionNotOpen, ownCase } from './open-correction.js';
import { correctionPage } from '@alur/forms';
import { fieldIdsOf, stepsToRecheck } from '@alur/case';

export interface ResubmitPorts extends CorrectionPorts {
  readonly lanes: Lanes;
  readonly entropy: Entropy;
  readonly register: FileRegister;
}

/**
 * The applicant sends the corrected answers. Rejections: `CASE_NOT_FOUND`, `CORRECTION_NOT_OPEN`, `DATA_INVALID` with
 * fields (also for one that was not asked), `IDEMPOTENCY_KEY_REUSED`, `CASE_BUSY`.
 */
export const resubmit =
  (ports: ResubmitPorts) =>
  async (
    actor: CitizenActor,
    asked: {
      readonly caseId: string;
      readonly key: string;
      /** Answers beside those kept before; files only by what was uploaded. */
      readonly raw?: Readonly<Record<string, unknown>>;
    },
  ): Promise<Result<Submitted, Rejection>> => {
    const own = await ownCase(ports, actor, asked.caseId);
    if (!own.ok) return own;
    const { id, state } = own.value;
    const draft = await ports.corrections.find(id, state.correction?.round ?? 0);
    const salt = ports.entropy.salt();
    const turns = await ports.reading.turnsOf(own.value);
    const refused = refusedFiles(draft.answers, await ports.register.listOfCase(id));
    const result = await ports.lanes.submit<Submitted>({
      caseId: id,
      service: own.value.serviceId,
      key: `resubmit:${ports.entropy.sha256(`${actor.id}:${asked.key}`)}`,
      // What was kept is thrown away once it is sent: only what came with the request tells two of them apart.
      requestHash: ports.entropy.sha256(canonicalJson({ resubmit: id, raw: (asked.raw ?? {}) as Json })),
      decide: (loaded) =>
        decideResubmission(
          { ...ports, actor, salt, turns, refused, draft: draft.answers, raw: asked.raw ?? {} },
          loaded,
        ),
    });
    if (result.ok) await ports.corrections.discard(id);
    return result;
  };

interface Resubmitting extends ResubmitPorts {
  readonly actor: CitizenActor;
  readonly salt: string;
  readonly turns: readonly TurnRow[];
  /** Fields whose new file was found to be bad. */
  readonly refused: FieldErrors;
  readonly draft: Answers;
  readonly raw: Readonly<Record<string, unknown>>;
}

function decideResubmission(sent: Resubmitting, loaded: LoadedCase): Result<CaseChange<Submitted>, Rejection> {
  const { city, entropy, salt, actor } = sent;
  const { record, version, at } = loaded;
  const correction = record?.state.correction;
  if (!version || !correction) return err(correctionNotOpen);
  const { bundle } = version;
  const before = loaded.answers[applicationSection] ?? {};
  const page = correctionPage(bundle.form.pages, fieldIdsOf(correction));
  const files = new Set(page.fields.flatMap((field) => (field.type === 'file' ? [field.id] : [])));
  const written = Object.fromEntries(Object.entries(sent.raw).filter(([id]) => !files.has(id)));
  const judged = judgeCorrection(
    { bundle, correction, before, context: formContext(city, at) },
    { ...sent.draft, ...written },
  );
  if (!judged.ok) return judged;
  if (Object.keys(sent.refused).length > 0) return err(dataInvalid(sent.refused));
  const { answers, changed } = judged.value;
  const data = { section: applicationSection, commitment: entropy.sha256(salt + canonicalJson(answers)) };
  return advanceCase<Submitted>({
    city,
    loaded,
    actor: actorOfCitizen(actor),
    data: { record: data, answers, salt },
    command: () =>
      ok({
        type: 'Resubmit',
        at,
        changed,
        unlocked: page.fields.map((field) => field.id),
        variables: changedVariables(
          publicValues(applicationFields(bundle), before),
          publicValues(applicationFields(bundle), answers),
        ),
        data,
        recheck: stepsToRecheck(bundle, sent.turns, changed),
      }),
    answer: ({ id: caseId, reference }) => ({ caseId, reference }),
  });
}

/** What the process has to know: values that are another now, null for those that are gone. */
const changedVariables = (before: Answers, after: Answers): JsonObject =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id) =>
      canonicalJson(before[id] ?? null) === canonicalJson(after[id] ?? null) ? [] : [[id, after[id] ?? null] as const],
    ),
  );
