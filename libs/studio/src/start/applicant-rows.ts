// What the applicant does in a table happens on the portal: rows of applying, mending and receiving are no tasks of officers.
import type { Element, ElementId, SequenceFlow, UserTask } from '@alur/process-model';
import { isNegative, plainWords } from '@alur/sop';
import { isApplying, isMending, isReceiving, oneLine } from '../derive/words.js';
import { askersBefore, reachedFrom } from '../derive/ways.js';
import type { Drawing } from './drawing.js';
import type { StartReport } from './report.js';
import { tidy } from './tidy.js';

const applicants =
  /^(?:pemohon|masyarakat|warga|penduduk|pelapor|pengadu|pasien|wajib pajak|wajib retribusi|pelanggan|pengguna|penyelenggara|pedagang|orang tua|wali|anggota|pengunjung|peserta|mahasiswa|siswa|peneliti|pendaftar|pelaku usaha|pemilik|pengusaha|perusahaan|kuasa|klien|calon|publik|umum|penerima manfaat|ahli waris|keluarga|konsumen|peminjam|penyewa|pengusul)\b/;

export const isApplicant = (title: string): boolean => applicants.test(plainWords(title));

export interface FromApplicant {
  /** First rows of the applicant, now the application. */
  readonly applying: readonly UserTask[];
  /** Tasks at which the papers went back. */
  readonly returning: readonly ElementId[];
}

/** Takes the rows of the applicant out of the drawing. */
export function takeOutApplicant(
  drawing: Drawing,
  isOwn: (task: UserTask) => boolean,
  report: StartReport,
): FromApplicant {
  const own = (id: ElementId): UserTask | undefined => {
    const element = drawing.find(id);
    return element?.type === 'userTask' && isOwn(element) ? element : undefined;
  };
  const applying = leadingTasks(drawing, own);
  const returning = takeOutReturns(drawing, own, { applying, report });
  tidy(drawing);
  for (const task of applying) {
    keepFirstAnswer(drawing, task, report);
    drawing.skip(task.id);
  }
  takeOutEnds(drawing, own);
  for (const element of drawing.elements) {
    const task = own(element.id);
    if (task) takeOutOther(drawing, task, report);
  }
  tidy(drawing);
  return { applying, returning };
}

type Own = (id: ElementId) => UserTask | undefined;

/** One after the other from the start. */
function leadingTasks(drawing: Drawing, own: Own): readonly UserTask[] {
  const found: UserTask[] = [];
  let at = drawing.elements.find(({ type }) => type === 'startEvent')?.id;
  for (;;) {
    const next: string | undefined = at === undefined ? undefined : drawing.outgoing(at)[0]?.to;
    const element = next === undefined ? undefined : drawing.find(next);
    if (!element || found.some(({ id }) => id === element.id)) return found;
    const task = own(element.id);
    if (task) found.push(task);
    else if (element.type !== 'exclusiveGateway' || drawing.outgoing(element.id).length !== 1) return found;
    at = element.id;
  }
}

interface Around {
  readonly applying: readonly UserTask[];
  readonly report: StartReport;
}

/** A way that can only come back to the applicant is the return that every task has; what was drawn on it goes with it. */
function takeOutReturns(drawing: Drawing, own: Own, { applying, report }: Around): readonly ElementId[] {
  const process = drawing.asProcess();
  const reception = applying.length === 0 ? receptionOf(drawing) : undefined;
  const back = new Set([
    ...applying.map(({ id }) => id),
    ...drawing.elements.flatMap((one) => (own(one.id) && isMendingStep(drawing, one) ? [one.id] : [])),
  ]);
  const returning: ElementId[] = [];
  for (const gateway of drawing.elements.filter(({ type }) => type === 'exclusiveGateway')) {
    const ways = drawing.outgoing(gateway.id);
    const gone = ways.filter((flow) => {
      if (reception !== undefined && flow.to === reception) return isNegative(flow.name ?? '');
      const reached = reachedFrom(process, flow.to, ({ from }) => back.has(from));
      const steps = [...reached];
      return steps.some((id) => back.has(id)) && !steps.some((id) => process.elements[id]?.type === 'endEvent');
    });
    if (gone.length === 0 || gone.length === ways.length) continue;
    returning.push(...askersBefore(process, gateway.id));
    for (const flow of gone) tellReturn(drawing, flow, { back, report });
    for (const flow of gone) drawing.removeFlow(flow);
  }
  return returning;
}

/** The first row of a table without applicant, where it takes in what is asked for. */
function receptionOf(drawing: Drawing): ElementId | undefined {
  const start = drawing.elements.find(({ type }) => type === 'startEvent');
  const first = start && drawing.find(drawing.outgoing(start.id)[0]?.to ?? '');
  const words = first?.name ?? '';
  return first && (isReceiving(words) || isApplying(words)) ? first.id : undefined;
}

function isMendingStep(drawing: Drawing, element: Element): boolean {
  if (isMending(element.name ?? '')) return true;
  const process = drawing.asProcess();
  const [onward] = drawing.outgoing(element.id);
  const [start] = process.starts;
  if (!onward || start === undefined) return false;
  const without = reachedFrom(process, start, ({ from }) => from === element.id);
  return without.has(onward.to) && reachedFrom(process, onward.to).has(element.id);
}

function tellReturn(
  drawing: Drawing,
  flow: SequenceFlow,
  { back, report }: { readonly back: ReadonlySet<ElementId>; readonly report: StartReport },
): void {
  const process = drawing.asProcess();
  const steps = [...reachedFrom(process, flow.to, ({ from }) => back.has(from))].flatMap((id) => {
    const element = process.elements[id];
    return element?.type === 'userTask' && !back.has(id) ? [`"${oneLine(element.name ?? id)}"`] : [];
  });
  const with_ =
    steps.length > 0
      ? ` Langkah ${steps.join(', ')} juga tidak digambar: petugas menulis kekurangannya saat mengembalikan.`
      : '';
  report.propose(
    'table',
    ['elements', flow.from],
    `Cabang "${oneLine(flow.name ?? '')}" kembali ke pemohon. Itu tidak digambar: di setiap tugas ada tombol Kembalikan, dan waktu pelayanan berhenti selama pemohon memperbaiki.${with_}`,
  );
}

/** At the end the applicant only receives: the answer is read and the letter downloaded on the portal. */
function takeOutEnds(drawing: Drawing, own: Own): void {
  for (;;) {
    const last = drawing.elements.find(({ id, name = '' }) => {
      const onward = drawing.outgoing(id);
      const isLast = onward.every(({ to }) => drawing.find(to)?.type === 'endEvent');
      return own(id) !== undefined && onward.length > 0 && isLast && (isReceiving(name) || isSurvey(name));
    });
    if (!last) return;
    drawing.skip(last.id);
  }
}

const isSurvey = (text: string): boolean => /\b(?:survei|survey|skm|ikm|kepuasan|kuesioner)\b/i.test(text);

function takeOutOther(drawing: Drawing, task: UserTask, report: StartReport): void {
  const name = oneLine(task.name ?? task.id);
  const isDeciding = keepFirstAnswer(drawing, task, report);
  drawing.skip(task.id);
  if (isDeciding) return;
  if (isMending(name)) {
    report.propose(
      'table',
      [],
      `Langkah "${name}" tidak digambar: petugas memakai tombol Kembalikan, lalu pemohon memperbaiki isiannya.`,
    );
    return;
  }
  if (/\b(?:bayar|membayar|pembayaran|melunasi|retribusi|setor|menyetor)\b/i.test(name)) {
    report.ask(
      'PAYMENT_NOT_DRAWN',
      `Langkah "${name}" adalah pembayaran oleh pemohon. Langkah itu tidak digambar. Berapa biayanya dan apa dasar hukumnya? Isi di bagian biaya, dan tambahkan tugas petugas yang memeriksa bukti bayar.`,
      task.name,
    );
    return;
  }
  if (isReceiving(name) || isSurvey(name)) return;
  report.ask(
    'APPLICANT_STEP_LEFT_OUT',
    `Langkah "${name}" dikerjakan pemohon di tengah proses. Portal belum menunggu pemohon di sana, jadi langkah itu tidak digambar. Apakah cukup ditanyakan di formulir permohonan, atau petugas yang mencatatnya?`,
    task.name,
  );
}

/** Nobody can be asked in the middle: where the applicant decides, the first answer is taken, and that is asked about. */
function keepFirstAnswer(drawing: Drawing, task: UserTask, report: StartReport): boolean {
  const [onward] = drawing.outgoing(task.id);
  const next = onward && drawing.find(onward.to);
  if (next?.type !== 'exclusiveGateway' || drawing.incoming(next.id).length > 1) return false;
  const ways = drawing.outgoing(next.id);
  if (ways.length < 2) return false;
  const process = drawing.asProcess();
  const isEnding = (flow: SequenceFlow): boolean =>
    [...reachedFrom(process, flow.to, ({ from }) => from === next.id)].some(
      (id) => process.elements[id]?.type === 'endEvent',
    );
  const first = ways.find(isEnding) ?? ways[0];
  for (const flow of ways) if (flow !== first) drawing.removeFlow(flow);
  report.ask(
    'APPLICANT_DECIDES',
    `Pada langkah "${oneLine(task.name ?? task.id)}" pemohon yang memutuskan. Portal belum dapat menanyai pemohon di tengah proses, jadi yang dipakai jalan "${oneLine(first?.name ?? '')}". Tanyakan pilihan itu di formulir permohonan, atau biarkan petugas yang mencatat jawabannya. Mana yang benar?`,
    task.name,
  );
  return true;
}
