// A table's process becomes that of a service: the applicant on the portal, every end an answer, every answer in writing.
import { checkSoundness, findBoth } from '@alur/process-check';
import type { Element, ExecutableProcess, Lane, SequenceFlow, UserTask } from '@alur/process-model';
import type { CompiledSop } from '@alur/sop';
import type { Owned } from '../derive/match-office.js';
import { headOf, matchOffice } from '../derive/match-office.js';
import { agencyMeant } from '../derive/match-agency.js';
import { isSigning, oneLine } from '../derive/words.js';
import type { Signing } from './answers.js';
import { answerEveryEnd, hasAnswers } from './answers.js';
import type { FromApplicant } from './applicant-rows.js';
import { isApplicant, takeOutApplicant } from './applicant-rows.js';
import { settleAutomaticRows } from './automatic-rows.js';
import { Drawing } from './drawing.js';
import type { Office, Offices } from './offices.js';
import { officesOf } from './offices.js';
import { refusingFlows } from './refusals.js';
import type { StartReport } from './report.js';
import { tidy } from './tidy.js';

export interface ServiceProcess {
  readonly process: ExecutableProcess;
  readonly offices: Offices;
  readonly from: FromApplicant;
  /** Participant whose head signs. */
  readonly signer: string;
}

/** A step of which nobody wrote how long it takes. */
const someTime = '1h';

export function processOf(
  compiled: CompiledSop & { readonly process: ExecutableProcess },
  {
    id,
    name,
    owned,
    report,
  }: { readonly id: string; readonly name: string; readonly owned: Owned; readonly report: StartReport },
): ServiceProcess {
  const settled = new Drawing(compiled.process);
  const titles = new Map(compiled.participants.map((one) => [one.id, one.name]));
  const isOwn = ({ participant }: UserTask): boolean =>
    participant !== undefined && isApplicant(titles.get(participant) ?? '');
  const from = takeOutApplicant(settled, isOwn, report);
  const working = compiled.participants.filter((one) => !one.isAutomatic && !isApplicant(one.name));
  const offices = officesOf(working, owned);
  const person = working.find((one) => !offices.leading.has(one.id))?.id ?? officerParticipant;
  settleAutomaticRows(settled, { person, report });
  tidy(settled);
  const signer = signerIn(settled, offices) ?? headParticipant;
  const drawing = answered(settled, { signer, leading: offices.leading, report });
  nameStart(drawing);
  fillTimes(drawing, report);
  const used = new Set([
    signer,
    ...drawing.elements.flatMap((one) =>
      'participant' in one && one.participant !== undefined ? [one.participant] : [],
    ),
  ]);
  const all = offices.with([...used].filter((one) => !offices.has(one)).map((one) => missingOffice(one, owned)));
  const lanes = lanesOf(drawing, all);
  return { process: { ...drawing.finished({ id, name, lanes }), participants: {} }, offices: all, from, signer };
}

/** With refusals drawn apart; where that cannot be done without breaking the flow, every end grants until somebody says more. */
function answered(settled: Drawing, signing: Signing): Drawing {
  const process = settled.finished({});
  const refusing = hasAnswers(settled) ? [] : refusingFlows(settled);
  const parted = answeredWith(process, refusing, signing);
  if (refusing.length === 0 || isParted(parted)) return parted;
  signing.report.ask(
    'REFUSAL_UNCLEAR',
    `Tabel ini menolak permohonan di tengah pekerjaan yang berjalan bersamaan atau berulang, jadi penolakannya belum digambar. Di langkah mana permohonan ditolak, dan apa yang terjadi dengan pekerjaan lain?`,
  );
  return answeredWith(process, [], signing);
}

function answeredWith(process: ExecutableProcess, refusing: readonly SequenceFlow[], signing: Signing): Drawing {
  const drawing = new Drawing(process);
  answerEveryEnd(drawing, refusing, signing);
  tidy(drawing);
  return drawing;
}

/** Some requests are still granted, and none is granted and refused. */
function isParted(drawing: Drawing): boolean {
  const process = drawing.finished({});
  const endsWith =
    (outcome: string) =>
    (element: Element): boolean =>
      element.type === 'endEvent' && element.outcome === outcome;
  const [granted, refused] = [endsWith('granted'), endsWith('refused')];
  return (
    drawing.elements.some(granted) &&
    drawing.elements.some(refused) &&
    checkSoundness([process]).sound !== false &&
    findBoth(process, granted, refused) === undefined
  );
}

const headParticipant = 'pimpinan';
const officerParticipant = 'petugas';

/** Whoever was not in the table: the head who signs, or who does what a system was to do. */
function missingOffice(id: string, owned: Owned): Office {
  if (id === officerParticipant) return { id, title: 'Petugas', match: matchOffice('Petugas', owned) };
  const name = owned.city.agencies[owned.owner]?.shortName ?? owned.owner;
  return { id, title: `Pimpinan ${name}`, match: headOf(agencyMeant('', owned), owned) };
}

/** Who signs in the table; else who leads the agency and does something in it. */
function signerIn(drawing: Drawing, { leading }: Offices): string | undefined {
  const tasks = drawing.elements.flatMap((one) => (one.type === 'userTask' ? [one] : []));
  const signing = tasks.filter(({ name = '' }) => isSigning(name));
  const heads = [...signing, ...tasks].filter(({ participant = '' }) => leading.has(participant));
  return (heads.at(signing.some(({ participant = '' }) => leading.has(participant)) ? 0 : -1) ?? undefined)
    ?.participant;
}

function nameStart(drawing: Drawing): void {
  for (const element of drawing.elements)
    if (element.type === 'startEvent') drawing.replace({ ...element, name: 'Permohonan dikirim' });
}

function fillTimes(drawing: Drawing, report: StartReport): void {
  for (const element of drawing.elements) {
    if (element.type !== 'userTask' || element.standardTime !== undefined) continue;
    drawing.replace({ ...element, standardTime: someTime });
    report.propose(
      'table',
      ['elements', element.id],
      `Langkah "${oneLine(element.name ?? element.id)}" belum punya waktu baku di tabel. Kami isi 1 jam kerja.`,
    );
  }
}

/** What no person does stands with whoever had the case before it. */
function lanesOf(drawing: Drawing, offices: Offices): readonly Lane[] {
  const laneOf = new Map<string, string>();
  const automatic = '';
  for (const element of drawing.elements)
    if ('participant' in element && element.participant !== undefined) laneOf.set(element.id, element.participant);
    else if (element.type === 'serviceTask' || element.type === 'endEvent') laneOf.set(element.id, automatic);
  const process = drawing.asProcess();
  const near = (id: string, met: Set<string>): string | undefined => {
    if (laneOf.has(id)) return laneOf.get(id);
    if (met.has(id)) return undefined;
    met.add(id);
    const before = drawing.incoming(id).map(({ from }) => from);
    const after = drawing.outgoing(id).map(({ to }) => to);
    for (const other of [...before, ...after]) {
      const lane = near(other, met);
      if (lane !== undefined) return lane;
    }
    return undefined;
  };
  for (const id of Object.keys(process.elements)) laneOf.set(id, near(id, new Set()) ?? automatic);
  const lane = (id: string, name: string, participant: string): Lane => ({
    id: drawing.freeId(id),
    name,
    ...(participant === automatic ? {} : { participant }),
    elements: drawing.elements.flatMap((element) => (laneOf.get(element.id) === participant ? [element.id] : [])),
  });
  const all = [
    ...offices.list.map((office) => lane(`lane-${office.id}`, office.title, office.id)),
    lane('lane-otomatis', 'Otomatis', automatic),
  ];
  return all.filter(({ elements }) => elements.length > 0);
}
