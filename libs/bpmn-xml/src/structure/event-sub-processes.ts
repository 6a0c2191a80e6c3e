import type { Draft } from './draft.js';

/** An event sub-process begins by the trigger of exactly one start event, and does not repeat. */
export function checkEventSubProcesses({ elements, refuse }: Draft): void {
  for (const subProcess of elements) {
    if (subProcess.type !== 'subProcess' || subProcess.kind !== 'event') continue;
    const events = elements.filter((inner) => inner.scope === subProcess.id && inner.type === 'startEvent');
    if (subProcess.starts.length !== 1 || events.length > 1)
      refuse(
        subProcess.id,
        `Subproses kejadian "${subProcess.id}" harus punya tepat satu kejadian mulai. Sisakan satu, dengan pemicunya.`,
      );
    else if (events.length === 0 && !subProcess.starts.some((id) => isUnread(id, elements)))
      refuse(
        subProcess.id,
        `Subproses kejadian "${subProcess.id}" tidak punya kejadian mulai. Tambahkan satu, dengan pemicunya.`,
      );
    if (subProcess.loop)
      refuse(subProcess.id, `Subproses kejadian "${subProcess.id}" tidak boleh berulang. Hapus tanda pengulangannya.`);
  }
}

/** A start that could not be read has been told about already. */
const isUnread = (id: string, elements: Draft['elements']): boolean => !elements.some((element) => element.id === id);
