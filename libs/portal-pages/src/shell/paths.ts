// The addresses the pages link and post to; whoever serves them takes them from here.

const segment = encodeURIComponent;

export const paths = {
  home: '/',
  service: (id: string) => `/layanan/${segment(id)}`,
  /** What changed in it, when and for whom. */
  changes: (id: string) => `/layanan/${segment(id)}/perubahan`,
  /** POST: opens a draft and goes to its first question. */
  apply: (id: string) => `/layanan/${segment(id)}/ajukan`,
  /** GET shows the form, POST `phone`, `next`. */
  signIn: '/masuk',
  /** GET shows the form, POST `phone`, `code`, `next`. Another code: POST to `signIn` again. */
  signInCode: '/masuk/kode',
  /** POST */
  signOut: '/keluar',
  /** POST: the officer beside the applicant is done. */
  endAssistance: '/pendampingan/selesai',
  myCases: '/permohonan',
  /** GET shows the questions, POST the answers; a button `remove` names the file field to empty. */
  question: (draft: string, page: string) => `/permohonan/${segment(draft)}/isi/${segment(page)}`,
  /** An item of the page's group, from 1: GET shows its questions, POST its answers; one beyond the last is added. */
  item: (draft: string, page: string, number: number) =>
    `/permohonan/${segment(draft)}/isi/${segment(page)}/${String(number)}`,
  /** GET asks once more, POST `revision` takes the item out. */
  removeItem: (draft: string, page: string, number: number) =>
    `/permohonan/${segment(draft)}/isi/${segment(page)}/${String(number)}/hapus`,
  /** POST multipart, part `file`: 201, or a problem whose `detail` is shown. Only the script uses it. */
  draftFile: (draft: string, field: string) => `/permohonan/${segment(draft)}/berkas/${segment(field)}`,
  /** GET shows the answers, POST sends the request. */
  check: (draft: string) => `/permohonan/${segment(draft)}/periksa`,
  /** POST: throws the draft away. */
  discard: (draft: string) => `/permohonan/${segment(draft)}/hapus`,
  confirmation: (caseId: string) => `/permohonan/${segment(caseId)}/terkirim`,
  /** GET shows what has to be corrected, POST the answers; a button `remove` names the file field to empty. */
  correction: (caseId: string) => `/permohonan/${segment(caseId)}/perbaiki`,
  /** GET the file that was sent for the correction, POST multipart as `draftFile`. */
  correctionFile: (caseId: string, field: string) => `/permohonan/${segment(caseId)}/perbaiki/berkas/${segment(field)}`,
  /** The file that was sent with the request. */
  sentFile: (caseId: string, field: string) => `/permohonan/${segment(caseId)}/kiriman/${segment(field)}`,
  /** As `item` and `removeItem`, of a group that was returned. */
  correctionItem: (caseId: string, field: string, number: number) =>
    `/permohonan/${segment(caseId)}/perbaiki/daftar/${segment(field)}/${String(number)}`,
  removeCorrectionItem: (caseId: string, field: string, number: number) =>
    `/permohonan/${segment(caseId)}/perbaiki/daftar/${segment(field)}/${String(number)}/hapus`,
  correctionCheck: (caseId: string) => `/permohonan/${segment(caseId)}/perbaiki/periksa`,
  correctionSent: (caseId: string) => `/permohonan/${segment(caseId)}/perbaiki/terkirim`,
  /** GET asks once more, POST takes the request back. */
  withdraw: (caseId: string) => `/permohonan/${segment(caseId)}/batalkan`,
  myCase: (caseId: string) => `/permohonan/${segment(caseId)}`,
  /** What is kept about whoever is signed in, who looked, and what they asked for. */
  ownData: '/data-saya',
  /** A case or a draft with its answers. */
  ownRecord: (id: string) => `/data-saya/berkas/${segment(id)}`,
  /** POST `kind`, `fields`, `note`. */
  askAboutRecord: (id: string) => `/data-saya/berkas/${segment(id)}/permintaan`,
  /** Everything on one page, to be printed or kept. */
  ownCopy: '/data-saya/salinan',
  /** The same for programs. */
  ownCopyFile: '/api/v1/me/data',
  /** GET shows the form, POST `phone` sends a code to it. */
  ownPhone: '/data-saya/nomor',
  /** POST `phone`, `code`. */
  ownPhoneCode: '/data-saya/nomor/kode',
  /** POST `session`: one, or `others`. */
  ownSessions: '/data-saya/perangkat',
  /** GET asks once more, POST asks for it. */
  eraseOwnData: '/data-saya/hapus',
  /** POST: what was not sent is gone. */
  eraseDrafts: '/data-saya/hapus/isian',
  /** GET shows the form, POST `reference`, `phoneDigits`. */
  track: '/lacak',
  tracking: (reference: string) => `/lacak/${segment(reference)}`,
  /** GET shows the entry with its button, POST opens the task: a preview of the link uses nothing up. */
  taskLink: (token: string) => `/tugas/${segment(token)}`,
  /** GET shows the task, POST the answers. */
  taskForm: (token: string) => `/tugas/${segment(token)}/jawab`,
  /** Printed with its QR code on each letter. */
  letter: (code: string) => `/verifikasi/${segment(code)}`,
  outbox: '/__kotak-keluar',
  gallery: '/__gaya',
  accessibility: '/aksesibilitas',
} as const;
