// Every end of the process becomes an answer, and every answer is issued in writing before it.
import type { Element, ElementId, EndEvent, SequenceFlow } from '@alur/process-model';
import { askersBefore, reachedFrom } from '../derive/ways.js';
import { kindOfOutcome } from '../derive/outcomes.js';
import { isHandingOver, isSigning, oneLine } from '../derive/words.js';
import type { Drawing, NewElement } from './drawing.js';
import { letterIds } from './letters.js';
import { partRefusals } from './refusals.js';
import type { StartReport } from './report.js';

export interface Signing {
  /** Participant whose head signs. */
  readonly signer: string;
  /** Participants that lead their agency. */
  readonly leading: ReadonlySet<string>;
  readonly report: StartReport;
}

const signingTime = '1h';

/** `refusing`: flows at which the table decides to refuse; none where its ends say themselves which answer they give. */
export function answerEveryEnd(drawing: Drawing, refusing: readonly SequenceFlow[], signing: Signing): void {
  const isTold = hasAnswers(drawing);
  const process = drawing.asProcess();
  const deciding = new Set(refusing.flatMap(({ from }) => askersBefore(process, from)));
  const refused = partRefusals(drawing, refusing);
  for (const flow of refusing) tellRefusal(drawing, flow, signing.report);
  if (!isTold) {
    giveOutcome(drawing, {
      isMeant: (id) => refused.has(id),
      id: 'ditolak',
      outcome: 'refused',
      name: 'Permohonan ditolak',
    });
    giveOutcome(drawing, {
      isMeant: (id) => !refused.has(id),
      id: 'dikabulkan',
      outcome: 'granted',
      name: 'Permohonan dikabulkan',
    });
  }
  for (const end of endsOf(drawing)) if (end.outcome === undefined) drawing.replace({ ...end, outcome: 'granted' });
  issueLetters(drawing, { ...signing, deciding });
}

export const hasAnswers = (drawing: Drawing): boolean =>
  drawing.elements.some((one) => one.type === 'endEvent' && one.outcome !== undefined);

const endsOf = (drawing: Drawing): readonly EndEvent[] =>
  drawing.elements.flatMap((one) => (one.type === 'endEvent' ? [one] : []));

/** One end for all that give the same answer. */
function giveOutcome(
  drawing: Drawing,
  answer: { isMeant(id: ElementId): boolean; readonly id: string; readonly outcome: string; readonly name: string },
): void {
  const ends = endsOf(drawing).filter(({ id, outcome }) => outcome === undefined && answer.isMeant(id));
  const [first, ...others] = ends;
  if (!first) return;
  const id = first.id === 'selesai' ? first.id : drawing.freeId(answer.id);
  const { name: _unnamed, ...end } = first;
  if (id === first.id) drawing.replace({ ...end, name: answer.name, outcome: answer.outcome });
  else drawing.add({ ...end, id, name: answer.name, outcome: answer.outcome }, first.id);
  for (const one of id === first.id ? others : ends) {
    for (const flow of drawing.incoming(one.id)) drawing.redirect(flow, id);
    drawing.drop(one.id);
  }
}

function tellRefusal(
  drawing: Drawing,
  flow: { readonly from: string; readonly name?: string },
  report: StartReport,
): void {
  const [task] = askersBefore(drawing.asProcess(), flow.from);
  const step = task === undefined ? '' : ` pada langkah "${oneLine(drawing.find(task)?.name ?? task)}"`;
  report.propose(
    'table',
    ['elements', flow.from],
    `Jawaban "${oneLine(flow.name ?? '')}"${step} kami artikan sebagai penolakan, karena setelah itu hasil layanan tidak dibuat lagi. Petugas memilih dasar dan menulis alasannya.`,
  );
}

interface Issuing extends Signing {
  /** Tasks that decide a refusal. */
  readonly deciding: ReadonlySet<ElementId>;
}

function issueLetters(drawing: Drawing, issuing: Issuing): void {
  for (const end of endsOf(drawing)) {
    const kind = kindOfOutcome(end.outcome ?? '');
    if (kind === 'withdrawn') continue;
    const before = stepsBefore(drawing, end.id, kind === 'refused');
    if (before.some((one) => one.type === 'serviceTask' && one.job.type === 'letter')) continue;
    const target = handingOverBefore(drawing, end.id);
    const chain = kind === 'refused' ? refusalChain(drawing, before, issuing) : grantChain(drawing, before, issuing);
    drawing.insertBefore(target, chain);
  }
}

/** Steps a case may pass on its way to the end; to a refusal, only those behind the decision. */
function stepsBefore(drawing: Drawing, end: ElementId, isRefused: boolean): readonly Element[] {
  const process = drawing.asProcess();
  const other = endsOf(drawing).filter(
    ({ id, outcome = '' }) => id !== end && (kindOfOutcome(outcome) === 'refused') !== isRefused,
  );
  return drawing.elements.filter(({ id }) => {
    const behind = reachedFrom(process, id);
    return behind.has(end) && !(isRefused && other.some((one) => behind.has(one.id)));
  });
}

/** What is handed over has to be there before: the end itself, or the first of the steps that only hand over. */
function handingOverBefore(drawing: Drawing, end: ElementId): ElementId {
  let target = end;
  for (;;) {
    const arriving = drawing.incoming(target);
    const [only] = arriving;
    const before = arriving.length === 1 && only ? drawing.find(only.from) : undefined;
    const isStep = before?.type === 'userTask' && isHandingOver(before.name ?? '') && !isSigning(before.name ?? '');
    if (!isStep || drawing.incoming(before.id).some(({ from }) => drawing.find(from)?.type === 'startEvent'))
      return target;
    target = before.id;
  }
}

const isSigned = (steps: readonly Element[], { leading }: Signing): boolean =>
  steps.some(
    (one) =>
      one.type === 'userTask' &&
      (isSigning(one.name ?? '') ||
        (one.participant !== undefined && leading.has(one.participant) && !isPassingOn(one.name ?? ''))),
  );

/** A head who only hands the papers on has not decided. */
const isPassingOn = (text: string): boolean =>
  /\b(?:disposisi|mendisposisi\w*|arahan|meneruskan|menerima)\b/i.test(text);

function grantChain(drawing: Drawing, before: readonly Element[], issuing: Issuing): readonly NewElement[] {
  const letter = letterStep(drawing, 'issue-letter', 'Menerbitkan surat', letterIds.grant);
  if (isSigned(before, issuing)) return [letter];
  issuing.report.propose(
    'table',
    ['elements', 'sign'],
    'Di tabel tidak ada langkah tanda tangan. Kami tambahkan: pimpinan menandatangani surat sebelum terbit.',
  );
  return [signStep(drawing, { id: 'sign', name: 'Menandatangani surat' }, issuing), letter];
}

function refusalChain(drawing: Drawing, before: readonly Element[], issuing: Issuing): readonly NewElement[] {
  const letter = letterStep(drawing, 'issue-refusal', 'Menerbitkan surat penolakan', letterIds.refusal);
  const isDecidedByHead = [...issuing.deciding].every((id) => {
    const task = drawing.find(id);
    return task?.type === 'userTask' && task.participant !== undefined && issuing.leading.has(task.participant);
  });
  if (isSigned(before, issuing) || (issuing.deciding.size > 0 && isDecidedByHead)) return [letter];
  issuing.report.propose(
    'table',
    ['elements', 'sign-refusal'],
    'Penolakan adalah keputusan pejabat (UU 30/2014), jadi kami tambahkan langkah: pimpinan menandatangani surat penolakan.',
  );
  return [signStep(drawing, { id: 'sign-refusal', name: 'Menandatangani surat penolakan' }, issuing), letter];
}

const signStep = (
  drawing: Drawing,
  step: { readonly id: string; readonly name: string },
  { signer }: Signing,
): NewElement => ({
  id: drawing.freeId(step.id),
  name: step.name,
  type: 'userTask',
  participant: signer,
  standardTime: signingTime,
  boundaryEvents: [],
});

const letterStep = (drawing: Drawing, id: string, name: string, letter: string): NewElement => ({
  id: drawing.freeId(id),
  name,
  type: 'serviceTask',
  job: { type: 'letter', parameters: { letter } },
  boundaryEvents: [],
});
