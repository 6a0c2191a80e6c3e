import { decideCase } from '@alur/case';
import { workingDaysDeadline } from '@alur/calendar';
import type { City } from '@alur/city';
import { calendarOf } from '@alur/city';
import type { FieldErrors } from '@alur/forms';
import { publicValues, validateAnswers } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import { applicationFields, compareBundles, reachesDrafts } from '@alur/service';
import type { CitizenActor } from '@alur/access';
import { actorOfCitizen } from '@alur/access';
import { refusedFiles } from '../files/servable.js';
import type { Draft, Drafts } from '../ports/drafts.js';
import type { FileRegister } from '../ports/files.js';
import type { CaseChange, Lanes, LoadedCase } from '../ports/lanes.js';
import type { Entropy } from '../ports/people.js';
import type { CompiledVersion, ServiceVersions } from '../ports/service-versions.js';
import { offeredVersion } from '../publishing/offered-version.js';
import { allFields, applicationSection, formContext, turnContext } from '../turn/turn-context.js';
import { rowsOf } from '../turn/case-change.js';
import { numbersIn } from '../turn/identity-numbers.js';
import { newReference } from './reference.js';
import type { OpenDraft } from './renew-draft.js';
import { pinnedDraft } from './renew-draft.js';

export interface SubmitPorts {
  readonly city: City;
  readonly drafts: Drafts;
  readonly versions: ServiceVersions;
  readonly lanes: Lanes;
  readonly entropy: Entropy;
  readonly register: FileRegister;
}

export interface Submitted {
  readonly [name: string]: string;
  readonly caseId: string;
  readonly reference: string;
}

/**
 * A draft becomes a case of the version that is offered now and takes its first turn. Where that version binds to more than
 * its writer was shown, nothing is sent before it is shown. Rejections: `DRAFT_NOT_FOUND` (also for somebody else's),
 * `SERVICE_CHANGED`, `SERVICE_RETIRED`, `DATA_INVALID` with fields, `ALREADY_SUBMITTED`, those of the lanes.
 */
export const submitRequest =
  (ports: SubmitPorts) =>
  async (
    actor: CitizenActor,
    asked: {
      readonly draftId: string;
      readonly key: string;
      /** Hash of the version that was on the screen; without it the one the draft was last opened with. */
      readonly shown?: string;
    },
  ): Promise<Result<Submitted, Rejection>> => {
    const pinned = await pinnedDraft(ports)(actor, asked.draftId);
    if (!pinned.ok) return pinned;
    const { draft } = pinned.value;
    const { version, refusal } = await versionToSend(ports, pinned.value, asked.shown);
    const refused = await refusedInDraft(ports, version, draft);
    // A draft at its revision is what was asked: what stands in it is in no hash that outlives it.
    const requestHash = ports.entropy.sha256(canonicalJson({ draft: draft.id, revision: draft.revision }));
    const salt = ports.entropy.salt();
    const reference = newReference(ports.entropy);
    const result = await ports.lanes.submit<Submitted>({
      caseId: draft.id,
      service: draft.serviceId,
      subject: draft.citizenId,
      key: `submit:${ports.entropy.sha256(`${actor.id}:${asked.key}`)}`,
      requestHash,
      decide: (loaded) =>
        decideSubmission(
          { ...ports, actor: actorOfCitizen(actor), version, refusal, draft, refused, reference, salt },
          loaded,
        ),
    });
    if (result.ok) await ports.drafts.markSubmitted(draft.id);
    return result;
  };

/** The offered one, and why it may not be sent: its writer has not seen what it binds to, or nobody may apply any more. */
async function versionToSend(
  { versions }: SubmitPorts,
  { draft, version }: OpenDraft,
  shown = draft.versionHash,
): Promise<{ readonly version: CompiledVersion; readonly refusal?: Rejection }> {
  if (draft.submitted) return { version };
  const offered = await offeredVersion(versions, draft.serviceId);
  if (!offered.ok) return { version, refusal: offered.error };
  if (offered.value.hash === shown) return { version: offered.value };
  const isShown = shown === version.hash && reachesDrafts(compareBundles(version.bundle, offered.value.bundle));
  return { version: offered.value, ...(isShown ? {} : { refusal: serviceChanged }) };
}

interface Submission extends Pick<SubmitPorts, 'city' | 'entropy'> {
  readonly version: CompiledVersion;
  readonly refusal: Rejection | undefined;
  readonly draft: Draft;
  /** As the event names who sent it. */
  readonly actor: string;
  /** Fields whose file was found to be bad; one that is still being checked is none of them. */
  readonly refused: FieldErrors;
  readonly reference: string;
  readonly salt: string;
}

const refusedInDraft = async (
  { register }: SubmitPorts,
  version: CompiledVersion,
  { id, answers, submitted }: Draft,
): Promise<FieldErrors> =>
  !submitted && allFields(version.bundle).some((field) => field.type === 'file' && answers[field.id] !== undefined)
    ? refusedFiles(answers, await register.listOfCase(id))
    : {};

const serviceChanged: Rejection = {
  code: 'SERVICE_CHANGED',
  message:
    'Layanan ini baru saja berubah, jadi permohonan Anda belum dikirim. Jawaban Anda tersimpan. Lihat apa yang baru, lalu kirim lagi.',
};

function decideSubmission(submission: Submission, loaded: LoadedCase): Result<CaseChange<Submitted>, Rejection> {
  const { city, version, refusal, draft, actor, refused, reference, salt, entropy } = submission;
  const { at } = loaded;
  if (loaded.record) return err({ code: 'ALREADY_SUBMITTED', message: 'Permohonan ini sudah kami terima.' });
  if (refusal) return err(refusal);
  const { bundle } = version;
  const context = formContext(city, at);
  const valid = validateAnswers(bundle.form.pages, draft.answers, context);
  if (!valid.ok) return err({ code: 'DATA_INVALID', message: 'Ada isian yang perlu diperbaiki.', fields: valid.error });
  const bad = Object.entries(refused).filter(([field]) => valid.value[field] !== undefined);
  if (bad.length > 0)
    return err({
      code: 'DATA_INVALID',
      message: 'Ada isian yang perlu diperbaiki.',
      fields: Object.fromEntries(bad),
    });
  const promise = workingDaysDeadline(calendarOf(city, bundle.owner), at, bundle.standard.duration.workingDays);
  const turn = decideCase(
    version.rules,
    undefined,
    {
      type: 'SubmitRequest',
      at,
      serviceId: bundle.id,
      version: version.hash,
      ...(promise.ok ? { promisedBy: promise.value.due } : {}),
      variables: publicValues(allFields(bundle), valid.value),
      data: { section: applicationSection, commitment: entropy.sha256(salt + canonicalJson(valid.value)) },
    },
    turnContext(city, bundle, version.rules.compiled.names, valid.value, loaded),
  );
  if (!turn.ok) return turn;
  return ok({
    create: { reference, serviceId: bundle.id, versionHash: version.hash, applicantId: draft.citizenId },
    ...rowsOf({ at, actor, bundle, turn: turn.value }),
    data: {
      section: applicationSection,
      revision: 1,
      answers: valid.value,
      salt,
      ...numbersIn(applicationFields(bundle), valid.value),
    },
    answer: { caseId: draft.id, reference },
  });
}
