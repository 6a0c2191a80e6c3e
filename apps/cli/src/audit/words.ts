// What each finding says to whoever keeps the evidence. What to do about it: docs/runbooks/audit.md.
import type { AuditCount, AuditFinding, AuditFindingCode } from '@alur/application';

/** `2026-11-26 09:03:00 UTC`: to the second, as clocks of servers are read. */
export const shortTime = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;

const caseOf = ({ reference, caseId }: AuditFinding): string =>
  reference === undefined ? `Permohonan ${caseId ?? '?'}` : `${reference} (${caseId ?? '?'})`;
const range = (from: number | undefined, to: number | undefined): string =>
  to === undefined ? String(from ?? '?') : `${String(from ?? '?')} sampai ${String(to)}`;
const turnsOf = ({ revision, lastRevision }: AuditFinding): string => `giliran ${range(revision, lastRevision)}`;
const pointOf = ({ checkpoint, lastCheckpoint }: AuditFinding): string =>
  `Titik bukti ${range(checkpoint, lastCheckpoint)}`;
const when = ({ since, until }: AuditFinding): string =>
  since === undefined ? `sebelum ${shortTime(until)}` : `antara ${shortTime(since)} dan ${shortTime(until)}`;
const dated = ({ since, until }: AuditFinding): string =>
  `bertanggal ${since === undefined ? '?' : shortTime(since)}, tetapi belum ada waktu titik bukti sesudah itu dibuat; baru terlihat ${shortTime(until)}`;

const sentences: Readonly<Record<AuditFindingCode, (finding: AuditFinding) => string>> = {
  CASE_DELETED: (one) =>
    `${caseOf(one)} dihapus seluruhnya, terakhir terbukti sampai ${turnsOf(one)}; terjadi ${when(one)}.`,
  CASE_ROW_DELETED: (one) => `${caseOf(one)}: baris permohonannya dihapus, gilirannya masih ada; terjadi ${when(one)}.`,
  TURNS_DELETED: (one) => `${caseOf(one)}: ${turnsOf(one)} dihapus; terjadi ${when(one)}.`,
  TURN_CHANGED: (one) => `${caseOf(one)}: ${turnsOf(one)} diubah; terjadi ${when(one)}.`,
  TURN_INSERTED: (one) => `${caseOf(one)}: ada ${turnsOf(one)} yang disisipkan; terjadi ${when(one)}.`,
  TURN_LATE: (one) => `${caseOf(one)}: ${turnsOf(one)} ${dated(one)}. Disisipkan, atau sangat terlambat ditulis.`,
  CHAIN_REWRITTEN: (one) =>
    `${caseOf(one)}: ${turnsOf(one)} ditulis ulang beserta rantainya; berbeda dari titik bukti ${String(one.checkpoint ?? '?')}; terjadi ${when(one)}.`,
  HEAD_CHANGED: (one) => `${caseOf(one)}: baris permohonan tidak menunjuk giliran terakhir; terjadi ${when(one)}.`,
  ENTRY_CHANGED: (one) => `Catatan ${one.entry ?? '?'} diubah; terjadi ${when(one)}.`,
  ENTRY_DELETED: (one) => `Catatan ${one.entry ?? '?'} dihapus; terjadi ${when(one)}.`,
  ENTRY_LATE: (one) => `Catatan ${one.entry ?? '?'} ${dated(one)}. Disisipkan.`,
  LEAF_CHANGED: (one) =>
    `Titik bukti ${String(one.checkpoint ?? '?')} tidak lagi cocok untuk ${one.entry === undefined ? `${caseOf(one)} ${turnsOf(one)}` : `catatan ${one.entry}`}: salah satunya diubah ${when(one)}.`,
  LEAVES_CHANGED: (one) => `${pointOf(one)}: daftar isinya diubah, ditambah, atau dihapus; terjadi ${when(one)}.`,
  CHECKPOINT_CHANGED: (one) => `${pointOf(one)} diubah; terjadi ${when(one)}.`,
  CHECKPOINT_MISSING: (one) => `${pointOf(one)} tidak ada di basis data; dihapus ${when(one)}.`,
  ROOT_REPLACED: (one) =>
    `${pointOf(one)} ditulis ulang: akarnya berbeda dari yang ditandatangani; terjadi ${when(one)}.`,
  SIGNATURE_WRONG: (one) => `Berkas arsip ${one.file ?? '?'} tidak ditandatangani dengan kunci kota ini.`,
  ARCHIVE_UNREADABLE: (one) => `Berkas arsip ${one.file ?? '?'} tidak terbaca.`,
};

export const sentenceOf = (finding: AuditFinding): string => sentences[finding.code](finding);

/** The most a row waits for its proof, where a worker is running. */
const checkpointMinutes = 1;

export function summaryOf(count: AuditCount, found: number, archive: string): readonly string[] {
  const { unproved, provenUntil } = count;
  const looked = `${String(count.cases)} permohonan, ${String(count.turns)} giliran, ${String(count.entries)} catatan, ${String(count.checkpoints)} titik bukti dengan ${String(count.leaves)} isi`;
  const signed =
    count.signed > 0
      ? `${String(count.signed)} akar dibandingkan dengan yang ditandatangani di ${archive}.`
      : `Belum ada akar yang ditandatangani di ${archive}: titik bukti hanya diperiksa terhadap dirinya sendiri.`;
  return [
    found === 0 ? `Utuh: ${looked}.` : `TIDAK UTUH, ${String(found)} temuan: ${looked}.`,
    signed,
    ...(provenUntil === undefined
      ? ['Belum ada titik bukti: penghapusan giliran terakhir atau seluruh permohonan belum dapat diketahui.']
      : [
          `Terbukti sampai ${shortTime(provenUntil)}. Yang ditulis sejak itu (${String(unproved.turns)} giliran, ${String(unproved.entries)} catatan) belum: bila dihapus, belum tentu ketahuan.`,
          `Selama worker berjalan, yang ditulis sekarang terbukti paling lambat ${String(checkpointMinutes)} menit lagi: penghapusan sesudahnya pasti ketahuan.`,
        ]),
  ];
}
