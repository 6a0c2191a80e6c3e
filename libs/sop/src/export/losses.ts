// What of a process does not come along into its table, told element by element.
import { isActivity } from '@alur/process-model';
import { checkBlocks } from './goals.js';
import type { Export } from './sop-of.js';

export function askAboutLoss(exported: Export): void {
  checkBlocks(exported);
  const { process, rows, finder } = exported;
  const shown = new Set(rows.flatMap(({ row }) => [row.id, ...row.tasks.map(({ id }) => id)]));
  const told = new Set(
    rows.flatMap(({ row }) => row.timers.flatMap(({ event, reminder }) => [event.id, reminder?.task.id])),
  );
  const tell = (element: string, message: string): void => {
    exported.questions.warning('SOP_NOT_EXPRESSIBLE', undefined, `Elemen "${element}": ${message}`);
  };
  for (const element of Object.values(process.elements)) {
    if (told.has(element.id)) continue;
    if (element.type === 'boundaryEvent')
      tell(element.id, 'kejadian di tepi langkah, beserta jalan yang hanya lewat sana, tidak ikut ke tabel.');
    else if (isActivity(element) && !shown.has(element.id))
      tell(element.id, 'langkah ini hanya dicapai lewat kejadian, jadi tidak ikut ke tabel.');
    else if (isActivity(element) && !['userTask', 'serviceTask', 'businessRuleTask'].includes(element.type))
      tell(element.id, 'jenis langkah ini menjadi langkah biasa di tabel.');
    else if (shown.has(element.id) && /^intermediate/.test(element.type))
      tell(element.id, 'kejadian ini menjadi langkah biasa di tabel.');
    if (isActivity(element) && (element.loop || element.inputs || element.outputs))
      tell(element.id, 'pengulangan dan pemetaan data tidak ikut ke tabel.');
  }
  for (const { row } of rows) {
    const ends = new Set(
      row.out.flatMap((flow) => (finder.targetOf(flow).type === 'endEvent' ? [finder.targetOf(flow).id] : [])),
    );
    if (ends.size > 1) tell(row.id, `berakhir di ${[...ends].join(' dan ')}; di tabel keduanya menjadi satu akhir.`);
    const isRich =
      row.out.length > 2 && row.out.some(({ condition = '' }) => !/_outcome = "/.test(condition) && condition !== '');
    if (isRich) tell(row.id, 'syarat lebih dari dua jawaban tidak ikut ke tabel.');
  }
}
