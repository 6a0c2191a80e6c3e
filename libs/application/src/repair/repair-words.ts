// The engine's refusals of a repair in the words of who asked for it.
import type { Rejection } from '@alur/kernel';

const words: Readonly<Record<string, string>> = {
  INCIDENT_NOT_OPEN: 'Tidak ada masalah yang terbuka di langkah ini; mungkin sudah ditangani.',
  ELEMENT_NOT_OPEN: 'Langkah ini tidak sedang terbuka.',
  SKIP_IMPOSSIBLE: 'Langkah ini tidak dapat dilewati. Coba lagi, atau pindahkan ke langkah lain.',
  SKIP_NEEDS_FLOW: 'Setelah langkah ini ada pilihan jalan. Sebutkan alur yang diambil.',
  SKIP_FLOW_UNKNOWN: 'Alur yang disebut bukan jalan keluar dari langkah ini.',
  MOVE_IMPOSSIBLE: 'Langkah ini mengulang atau membatalkan langkah lain, jadi tidak dapat dipindahkan. Lewati saja.',
  MOVE_TARGET_UNKNOWN: 'Tujuan ini tidak ada di gambar proses, atau bukan tempat sebuah langkah dapat dimulai.',
  MOVE_TARGET_IS_JOIN: 'Tujuan ini gerbang yang menggabungkan cabang. Sebutkan alur masuknya.',
  MOVE_OUT_OF_REACH: 'Tujuan ini tidak berada di bagian proses yang sama atau di sekitarnya.',
};

/** The ids at the end help who looks at the drawing. */
export function inWords({ code, message, ...rest }: Rejection): Rejection {
  const known = Object.hasOwn(words, code) ? words[code] : undefined;
  if (known === undefined) return { code, message, ...rest };
  const ids = /Expected (?:one of the flows|flows that .+, of) ([^ ,]+(?:, (?!but )[^ ,]+)*)/.exec(message)?.[1];
  return { code, message: ids === undefined ? known : `${known} Pilihannya: ${ids}.`, ...rest };
}
