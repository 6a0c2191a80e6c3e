// Elements that a flow may not enter, and those that it may not leave.
import { isActivity } from '@alur/process-model';
import type { Element } from '@alur/process-model';
import type { Draft } from './draft.js';

/** Why nothing may flow into the element, with what to do instead. */
function closedToFlows(element: Element): string | undefined {
  if (element.type === 'startEvent') return 'kejadian mulai. Arahkan alur itu ke langkah sesudahnya';
  if (element.type === 'boundaryEvent') return 'kejadian tepi. Kejadian tepi hanya boleh punya alur keluar';
  if (element.type === 'intermediateCatchEvent' && element.trigger.kind === 'link')
    return 'sambungan tujuan. Hapus alur itu; token datang dari sambungan asal dengan nama yang sama';
  return closedOnBothSides(element);
}

function closedToLeave(element: Element): string | undefined {
  if (element.type === 'endEvent') return 'kejadian akhir. Hapus alur itu, atau ganti dengan langkah lain';
  if (element.type === 'boundaryEvent' && element.trigger.kind === 'compensation')
    return 'kejadian pembatal. Hapus alur itu, dan sambungkan tugas pembatal dengan association';
  if (element.type === 'intermediateThrowEvent' && element.result?.kind === 'link')
    return 'sambungan asal. Hapus alur itu; token berlanjut di sambungan tujuan dengan nama yang sama';
  return closedOnBothSides(element);
}

function closedOnBothSides(element: Element): string | undefined {
  if (element.type === 'subProcess' && element.kind === 'event')
    return 'subproses kejadian. Hapus alur itu; subproses kejadian dimulai oleh pemicunya sendiri';
  if (isActivity(element) && element.forCompensation === true)
    return 'tugas pembatal. Hapus alur itu; tugas pembatal hanya dijalankan saat pembatalan';
  return undefined;
}

export function checkFlowEnds({ elements, refuse }: Draft): void {
  for (const element of elements) {
    const [into] = element.incoming;
    const [out] = element.outgoing;
    const entered = into === undefined ? undefined : closedToFlows(element);
    const left = out === undefined ? undefined : closedToLeave(element);
    if (entered !== undefined) refuse(element.id, `Alur "${into}" masuk ke "${element.id}", yaitu ${entered}.`);
    if (left !== undefined) refuse(element.id, `Alur "${out}" keluar dari "${element.id}", yaitu ${left}.`);
  }
}
