// Made-up material for a correction: two fields returned, one of them twice, a new photograph on its way.
import type { CorrectionCheckPageView } from '../pages/correction-check-page.js';
import type { CorrectionPageView } from '../pages/correction-page.js';
import type { CaseRow } from '../pages/my-cases-page.js';
import type { TrackingPageView } from '../pages/tracking-page.js';
import { caseInParallel } from './sample-case.js';
import { addressQuestion, photoQuestion } from './sample-questions.js';

const [addressField] = addressQuestion.fields.filter(({ field }) => field.type === 'textarea');
const [photoField] = photoQuestion.fields;
const blurred = 'Foto atau berkas tidak jelas. Kirim yang terang dan tidak buram.';
const unclear = 'Isian ini kurang jelas. Tulis lebih rinci. Nomor rumah belum ada.';

const due = '2026-11-30T16:59:59.000Z';
const service = caseInParallel.service.name;
const { reference } = caseInParallel;

const photo = {
  id: 'f1',
  name: 'rumah-depan.jpg',
  mediaType: 'image/jpeg',
  bytes: 412_000,
  state: 'clean',
  url: '/berkas/rumah.jpg',
} as const;

export const correctionView: CorrectionPageView = {
  caseId: 'c1',
  reference,
  service,
  count: 2,
  until: 'Senin, 30 November 2026',
  paused: true,
  villages: addressQuestion.villages,
  fields: [
    ...(addressField ? [{ ...addressField, value: 'Jalan Anggrek', reasons: [unclear] }] : []),
    ...(photoField ? [{ field: photoField.field, reasons: [blurred, 'Atap belum terlihat.'], returned: photo }] : []),
  ],
  locked: [{ field: 'name', label: 'Nama lengkap', text: 'Siti Contoh' }],
};

export const correctionFault: CorrectionPageView = {
  ...correctionView,
  problem: 'Perbaikan ini berubah di tempat lain. Periksa lagi.',
  paused: false,
  fields: correctionView.fields.map((view) =>
    view.field.type === 'file' ? { ...view, error: 'Kirim foto atau berkas yang baru.' } : view,
  ),
};

export const correctionCheck: CorrectionCheckPageView = {
  caseId: 'c1',
  service,
  round: 1,
  rows: [
    { field: 'address', label: 'Alamat rumah', text: 'Jalan Anggrek 12', changed: true },
    { field: 'photo', label: 'Foto rumah dari depan', text: photo.name, file: photo, changed: true },
    { field: 'rt', label: 'RT', text: '003', changed: false },
  ],
};

export const caseToCorrect: TrackingPageView = {
  ...caseInParallel,
  status: 'awaiting_correction',
  statusText: 'Perlu Anda perbaiki',
  promisePaused: true,
  mayWithdraw: true,
  correction: {
    round: 1,
    since: '2026-11-23T08:00:00.000Z',
    due,
    fields: [
      { field: 'address', label: 'Alamat rumah', reasons: [unclear] },
      { field: 'photo', label: 'Foto rumah dari depan', reasons: [blurred, 'Atap belum terlihat.'] },
    ],
  },
  baton: caseInParallel.baton.map((link) =>
    link.state === 'holding' ? { ...link, state: 'paused', since: '2026-11-23T08:00:00.000Z', until: due } : link,
  ),
};

export const caseRowToCorrect: CaseRow = {
  id: 'c3',
  reference: 'BTU-5H2M-8QXW-7',
  service: 'Surat Keterangan Usaha',
  status: 'awaiting_correction',
  statusText: 'Perlu Anda perbaiki',
  where: 'Sedang di Kelurahan Sisir sejak 23 November 2026',
  correction: {
    href: '/permohonan/c3/perbaiki',
    words: 'Ada 2 hal. Perbaiki paling lambat Senin, 30 November 2026.',
  },
  baton: { links: caseToCorrect.baton, zone: 'Asia/Jakarta', asOf: caseToCorrect.asOf },
};
