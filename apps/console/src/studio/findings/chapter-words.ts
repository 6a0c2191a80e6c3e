// What each chapter of the gate proves, and what it waits for, in words for designers.
import type { DraftJudgement } from '@alur/contracts';

type ChapterId = DraftJudgement['chapters'][number]['id'];

interface ChapterWords {
  readonly proves: string;
  /** Why it may not have been judged yet. */
  readonly waits: string;
}

const unreadable = 'Diperiksa setelah semua bagian layanan terbaca. Perbaiki dulu temuan pada bab "Terbaca".';
const unsound = 'Diperiksa setelah layanan terbaca dan alurnya selalu sampai akhir.';

export const chapterWords: Readonly<Record<ChapterId, ChapterWords>> = {
  read: { proves: 'Semua bagian lengkap, dan setiap rujukan menuju sesuatu yang ada.', waits: '' },
  sound: {
    proves: 'Setiap permohonan sampai ke akhir; tidak ada langkah yang macet, terlewat, atau dikerjakan dua kali.',
    waits: unreadable,
  },
  promise: { proves: 'Waktu baku pada jalan terpanjang muat dalam waktu yang dijanjikan.', waits: unsound },
  decisions: { proves: 'Setiap percabangan dan tabel keputusan menjawab semua isian yang mungkin.', waits: unreadable },
  participants: { proves: 'Setiap langkah punya pelaksana yang jabatannya ada dan terisi.', waits: unreadable },
  answers: {
    proves: 'Setiap permohonan mendapat satu jawaban, dengan surat dan kalimat untuk pemohon.',
    waits: unsound,
  },
  requirements: { proves: 'Tidak ada yang diminta dari pemohon yang dilarang aturan.', waits: unreadable },
  standard: { proves: 'Empat belas komponen standar pelayanan dan keterangan data pribadi terisi.', waits: unreadable },
  scenarios: {
    proves: 'Contoh permohonan yang Anda tulis berjalan seperti yang diharapkan.',
    waits: 'Dijalankan setelah layanan terbaca, alurnya sampai akhir, dan pelaksananya ada.',
  },
};
