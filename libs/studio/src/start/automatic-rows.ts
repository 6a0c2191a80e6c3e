// Rows that a system does: the portal does some of them by itself, a letter is issued; what is left is a person's until somebody says more.
import type { ServiceTask } from '@alur/process-model';
import { isHandingOver, isIssuing, isRefusing, oneLine } from '../derive/words.js';
import type { Drawing } from './drawing.js';
import { letterIds } from './letters.js';
import type { StartReport } from './report.js';

/** Kinds of work that somebody does already, such as those of a table that was written from a service. */
const done: ReadonlySet<string> = new Set(['letter', 'message']);

export function settleAutomaticRows(
  drawing: Drawing,
  { person, report }: { readonly person: string; readonly report: StartReport },
): void {
  for (const element of drawing.elements) {
    if (element.type !== 'serviceTask' || done.has(element.job.type)) continue;
    const name = oneLine(element.name ?? element.id);
    const decides = drawing.outgoing(element.id).some(({ to }) => drawing.find(to)?.type === 'exclusiveGateway');
    if (
      !decides &&
      isIssuing(name) &&
      /\b(?:surat|izin|kartu|dokumen|sertifikat|rekomendasi|akta|keterangan|skrd)\b/i.test(name)
    ) {
      const letter = isRefusing(name) ? letterIds.refusal : letterIds.grant;
      drawing.replace({ ...element, job: { type: 'letter', parameters: { letter } } });
      report.propose('table', ['elements', element.id], `Langkah otomatis "${name}" menerbitkan surat.`);
    } else if (!decides && isByPortal(name)) {
      drawing.skip(element.id);
      report.propose(
        'table',
        [],
        `Langkah otomatis "${name}" tidak digambar: pemberitahuan, pencatatan, dan penerusan dikerjakan portal dengan sendirinya.`,
      );
    } else {
      drawing.replace(byPerson(element, person));
      report.ask(
        'AUTOMATIC_STEP_BY_PERSON',
        `Langkah "${name}" dikerjakan sistem, tetapi portal belum tahu caranya. Sementara ini petugas yang mengerjakannya. Siapa yang sebenarnya mengerjakan?`,
        element.name,
      );
    }
  }
}

const isByPortal = (text: string): boolean =>
  isHandingOver(text) ||
  /\b(?:notifikasi|pemberitahuan|mencatat|pencatatan|meneruskan|penerusan|menampilkan|merekam|penomoran|memberi nomor|menomori|menerima|mengagendakan)\b/i.test(
    text,
  );

const byPerson = ({ job: _job, type: _type, ...task }: ServiceTask, participant: string) => ({
  ...task,
  type: 'userTask' as const,
  participant,
});
