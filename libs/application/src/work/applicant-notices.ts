// What the applicant is told, in one message each: the state, what to do, until when, one link. Never an answer of theirs.
import type { ApplicantNotice } from '@alur/case';
import { cancelWords, fieldIdsOf } from '@alur/case';
import type { City } from '@alur/city';
import { localDate } from '@alur/calendar';
import { formatDayDate } from '@alur/forms';
import type { ServiceBundle } from '@alur/service';
import type { CaseRecord } from '../ports/lanes.js';

export interface NoticeFrame {
  readonly city: City;
  readonly publicUrl: string;
  readonly record: CaseRecord;
  readonly bundle: ServiceBundle;
}

export function noticeBody(frame: NoticeFrame, template: string): string {
  const { publicUrl, record, bundle } = frame;
  const where = `Lacak di ${publicUrl}/lacak dengan nomor ${record.reference}.`;
  const outcome = record.state.decision && bundle.outcomes[record.state.decision.outcome];
  switch (template as ApplicantNotice) {
    case 'decided':
      return outcome ? `${bundle.name}: ${outcome.title}. ${where}` : received(bundle, where);
    case 'correction':
      return asked(frame, 'Permohonan', '');
    case 'correction-reminder':
      return asked(frame, 'Pengingat: permohonan', ' Tanpa perbaikan sampai tanggal itu, permohonan dibatalkan.');
    case 'withdrawn':
      return `Permohonan ${bundle.name} nomor ${record.reference} dibatalkan. Anda boleh mengajukan lagi kapan saja.`;
    case 'cancelled':
      return `Permohonan ${bundle.name} nomor ${record.reference} dihentikan oleh petugas. ${cancelWords(record.state.decision?.ground)} ${where}`;
    case 'received':
      return received(bundle, where);
  }
}

const received = (bundle: ServiceBundle, where: string): string =>
  `Permohonan ${bundle.name} sudah kami terima. ${where}`;

/** A message that comes late, after the answer, still says what is true. */
function asked({ city, publicUrl, record, bundle }: NoticeFrame, opening: string, warning: string): string {
  const { correction } = record.state;
  if (!correction) return `${opening} ${bundle.name} nomor ${record.reference}: perbaikan Anda sudah kami terima.`;
  const count = fieldIdsOf(correction).length;
  const until = formatDayDate(localDate(city.zone, correction.due));
  return `${opening} ${bundle.name} nomor ${record.reference} perlu Anda perbaiki: ${String(count)} hal, paling lambat ${until}.${warning} Buka ${publicUrl}/permohonan/${record.id}/perbaiki`;
}
