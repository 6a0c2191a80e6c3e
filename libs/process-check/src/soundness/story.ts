// A finding told to who drew the process: one Indonesian sentence with the names on the drawing.
import type { ExecutableProcess } from '@alur/process-model';
import type { SoundnessCode } from './contract.js';

interface Told {
  readonly code: SoundnessCode;
  readonly element: string | undefined;
  readonly trace: readonly string[];
}

interface Names {
  readonly process: ExecutableProcess;
  readonly file: readonly ExecutableProcess[];
  /** How a story without a single step begins. (Default: from the very start) */
  readonly atOnce?: string;
}

/** So many steps of a trace are told by name; the first and last ones of a longer one. */
const TOLD_STEPS = 6;

export function storyOf({ code, element, trace }: Told, names: Names): string {
  const at = element === undefined ? '' : nameOf(element, names);
  const way = wayOf(trace, names);
  switch (code) {
    case 'DEADLOCK':
      return `${way}proses berhenti di ${at} untuk selamanya: yang ditunggu di sana tidak akan pernah datang.`;
    case 'IMPROPER_COMPLETION':
      return `${way}satu cabang sudah sampai di akhir, tetapi cabang lain tertinggal di ${at} dan tidak akan pernah selesai.`;
    case 'UNSAFE':
      return `${way}dua cabang berada di ${at} pada waktu yang sama, sehingga langkah sesudahnya dikerjakan dua kali; satukan dulu dengan gerbang paralel.`;
    case 'NO_OPTION_TO_COMPLETE':
      return `${way}proses masih berjalan mulai dari ${at}, tetapi tidak ada lagi jalan menuju akhir.`;
    case 'DEAD_ELEMENT':
      return `${capital(at)} tidak akan pernah tercapai, apa pun yang terjadi; sambungkan ke jalur proses atau hapus.`;
    case 'STATE_LIMIT':
      return `Proses "${names.process.name || names.process.id}" terlalu rumit untuk dibuktikan: kemungkinannya lebih banyak daripada batas; pecah menjadi subproses.`;
  }
}

function wayOf(trace: readonly string[], names: Names): string {
  if (trace.length === 0) return names.atOnce ?? 'Sejak awal, ';
  const told =
    trace.length <= TOLD_STEPS
      ? trace.map((id) => nameOf(id, names))
      : [
          ...trace.slice(0, TOLD_STEPS / 2).map((id) => nameOf(id, names)),
          '…',
          ...trace.slice(-TOLD_STEPS / 2).map((id) => nameOf(id, names)),
        ];
  return `Setelah ${told.join(', ')}, `;
}

function nameOf(id: string, { process, file }: Names): string {
  for (const one of [process, ...file]) {
    const flow = Object.hasOwn(one.flows, id) ? one.flows[id] : undefined;
    if (flow)
      return `alur dari ${nameOf(flow.from, { process: one, file: [] })} ke ${nameOf(flow.to, { process: one, file: [] })}`;
    const element = Object.hasOwn(one.elements, id) ? one.elements[id] : undefined;
    if (element) return `"${element.name || element.id}"`;
  }
  return `"${id}"`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
