import {
  faultPage,
  homePage,
  letterPage,
  myCasesPage,
  questionPage,
  servicePage,
  signInCodePage,
  taskFormPage,
  taskLinkPage,
  trackingPage,
} from '../index.js';
import { caseInParallel, caseInTransit, caseIssued, caseRefused } from '../samples/sample-case.js';
import { everyPage } from '../samples/every-page.js';
import { choiceQuestion, photoQuestion } from '../samples/sample-questions.js';
import { sampleService } from '../samples/sample-service.js';
import { sampleSite, signedIn } from '../samples/sample-site.js';

const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&quot;/g, '"');

it('price, time and whether to come stand before a service’s name and before what to prepare', () => {
  const catalogue = text(everyPage['home'] ?? '');
  expect(catalogue).toContain('GRATIS · paling lama 3 hari kerja · tidak perlu datang Surat Keterangan Tidak Mampu');
  const page = text(servicePage(sampleService, sampleSite));
  expect(page.indexOf('Paling lama 3 hari kerja')).toBeLessThan(page.indexOf('Yang perlu disiapkan (3) Anda'));
});

it('a service shows all fourteen parts of its standard, the eight about the office folded', () => {
  const html = servicePage(sampleService, sampleSite);
  const parts = Array.from({ length: 14 }, (_, index) => html.indexOf(`<dt>${index + 1}. `));
  expect(parts.every((at) => at > 0)).toBe(true);
  expect(parts.filter((at) => at > html.indexOf('<details'))).toHaveLength(8);
});

it('a closed service has no button to apply and says why', () => {
  const html = servicePage({ ...sampleService, closed: 'Sedang diperbarui.' }, sampleSite);
  expect(html).not.toContain('Ajukan sekarang');
  expect(html).toContain('Sedang diperbarui.');
});

it('search is a plain form and keeps the word', () => {
  const html = homePage({ query: 'pohon', services: [] }, sampleSite);
  expect(html).toMatch(/<form[^>]*action="\/" method="get"/);
  expect(html).toContain('value="pohon"');
  expect(text(html)).toContain('Tidak ada layanan untuk "pohon"');
});

it('the code can be filled in by the phone; the demo says where to read it', () => {
  const view = { next: '/', phone: '+6281200009901', phoneMasked: '0812-•••-•901' };
  expect(signInCodePage(view, sampleSite)).toContain('autoComplete="one-time-code"');
  expect(signInCodePage(view, sampleSite)).toContain('Baca kodenya di kotak keluar pesan');
  expect(signInCodePage(view, { ...sampleSite, demo: false })).not.toContain('kotak keluar');
});

it('a question page asks only what it is given, says the step and goes back', () => {
  const html = questionPage(choiceQuestion, signedIn);
  expect(text(html)).toContain('Langkah 5 dari 13');
  expect(text(html)).toContain('Tersimpan otomatis pukul 10.42 WIB');
  expect(html).toContain('href="/permohonan/d1/isi/o"');
  expect(html).toMatch(/<form noValidate/i);
  expect(html).not.toMatch(/enctype/i);
  expect(questionPage(photoQuestion, signedIn)).toMatch(/enctype="multipart\/form-data"/i);
});

it('checking answers: each can be changed, and nothing is sent yet', () => {
  const html = everyPage['check'] ?? '';
  expect(text(html)).toContain('Permohonan belum dikirim');
  expect(html).toContain(
    '<a href="/permohonan/d1/isi/address#address">Ubah<span class="unseen"> Alamat rumah</span></a>',
  );
  expect(text(html)).toContain('Catatan Tidak diisi');
});

it('a confirmation says the number, what happens next and by when', () => {
  const page = text(everyPage['confirmation'] ?? '');
  expect(page).toContain('Nomor permohonan BTU-7K3M-9QXW-4');
  expect(page).toContain('Yang terjadi selanjutnya');
  expect(page).toContain('Selesai paling lambat Kamis, 26 November 2026');
});

it('tracking names everybody who holds it and the promised day', () => {
  const page = text(trackingPage(caseInParallel, signedIn));
  expect(page).toContain('Sekarang di Dinas Sosial dan Kelurahan Sisir.');
  expect(page).toContain('Selesai paling lambat Kamis, 26 November 2026');
  expect(text(trackingPage(caseInTransit, sampleSite))).toContain('Sedang dikirim ke Kecamatan Batu.');
  expect(text(trackingPage({ ...caseInParallel, asOf: '2026-11-27T00:00:00.000Z' }, signedIn))).toContain(
    'Seharusnya selesai Kamis, 26 November 2026',
  );
});

it('tracking says what is waited for, and until when, instead of speaking of preparations', () => {
  const done = caseInParallel.baton.map((link) => ({ ...link, state: 'done' as const }));
  const waits = [
    {
      step: 'Menunggu masa sanggah',
      element: 'w',
      since: '2026-11-24T02:00:00.000Z',
      until: '2026-12-01T16:59:59.000Z',
    },
  ];
  const page = text(trackingPage({ ...caseInParallel, baton: done, waits }, signedIn));
  expect(page).toContain('Menunggu masa sanggah, sampai Selasa, 1 Desember 2026.');
  expect(page).not.toContain('menyiapkan langkah berikutnya');
  expect(text(trackingPage({ ...caseInParallel, waits }, signedIn))).toContain(
    'Sekarang di Dinas Sosial dan Kelurahan Sisir. Menunggu masa sanggah, sampai',
  );
});

it('a refusal comes with its reason, its ground and what to do; a grant with its letter', () => {
  const refused = text(trackingPage(caseRefused, signedIn));
  expect(refused).toContain('Alasan Alamat pada Kartu Keluarga Anda di luar Kota Batu.');
  expect(refused).toContain('Dasar Pemohon bukan penduduk Kota Batu');
  expect(refused).toContain('ajukan keberatan sampai Selasa, 22 Desember 2026');
  expect(refused).toContain('hubungi nomor di bawah. Caranya ada di surat penolakan.');
  expect(refused).toContain('Unduh surat penolakan Surat Penolakan Permohonan');
  expect(refused).toContain('Surat penolakan Surat Penolakan Permohonan Nomor');
  expect(refused).not.toContain('Surat Anda');
  expect(text(trackingPage(caseIssued, signedIn))).not.toContain('penolakan');
  expect(trackingPage(caseIssued, signedIn)).toContain('href="/berkas/surat.pdf" download=""');
  expect(trackingPage(caseIssued, signedIn)).not.toContain('Mengapa tidak dikabulkan');
});

it('files that cannot be opened are told while the request is open', () => {
  const files = [
    { label: 'Foto rumah', state: 'quarantined' },
    { label: 'Foto dalam', state: 'infected' },
  ] as const;
  const page = text(trackingPage({ ...caseInParallel, files }, signedIn));
  expect(page).toContain('Foto rumah: sedang diperiksa keamanannya.');
  expect(page).toContain('Foto dalam: ditolak karena berisi virus. Petugas akan meminta berkas lain.');
  expect(text(trackingPage({ ...caseInParallel, files: [] }, signedIn))).not.toContain('Berkas yang Anda kirim');
});

it('history keeps officers’ names to itself', () => {
  expect(
    trackingPage(
      { ...caseInParallel, history: [{ at: '2026-11-23T02:00:00.000Z', text: 'Diperiksa.', by: 'Budi Contoh' }] },
      signedIn,
    ),
  ).not.toContain('Budi Contoh');
});

it('opening a task’s link changes nothing and names no applicant', () => {
  const html = taskLinkPage({ token: 'abc', office: 'Ketua RT 003', task: 'Keterangan ketua RT' }, sampleSite);
  expect(html).toMatch(/<form class="act" action="\/tugas\/abc" method="post">/);
  expect(html).not.toContain('Siti Contoh');
});

it('a task shows only the answers it is given', () => {
  const html = taskFormPage(
    {
      token: 'abc',
      office: 'Ketua RT',
      service: 'SKTM',
      task: { title: 'Keterangan', action: 'Kirim keterangan' },
      answers: [{ title: 'Pemohon', rows: [{ field: 'name', label: 'Nama', text: 'Siti Contoh' }] }],
      fields: [],
    },
    sampleSite,
  );
  expect(html.match(/<dt>/g)).toHaveLength(1);
  expect(html).not.toContain('Ubah');
  expect(html).toContain('action="/tugas/abc/jawab"');
});

it('a letter’s page says honestly that nobody signed it electronically, and says of the person initials only', () => {
  const page = text(everyPage['letter'] ?? '');
  expect(page).toContain('Berlaku Surat ini benar diterbitkan oleh Kelurahan Sisir.');
  expect(page).toContain('Tanda tangan Belum ditandatangani secara elektronik');
  expect(page).toContain('Atas nama (inisial) S. C.');
  const refusal = text(everyPage['letter-refusal'] ?? '');
  expect(refusal).toContain(
    'Surat penolakan Surat ini benar diterbitkan oleh Kelurahan Sisir. Isinya menolak permohonan.',
  );
  expect(refusal).not.toContain('Berlaku');
  expect(text(letterPage({ code: 'ZZZZ9999' }, sampleSite))).toContain('Tidak ada surat dengan kode ZZZZ9999');
});

it('what is foreign and what does not exist look the same', () => {
  expect(faultPage({ kind: 'not-found' }, sampleSite)).toContain('bukan untuk Anda');
});

it('an empty list says what to do', () => {
  expect(text(myCasesPage({ drafts: [], cases: [] }, signedIn))).toContain(
    'Belum ada permohonan yang Anda kirim. Lihat semua layanan',
  );
});

it('help stands at the same place of every page', () => {
  for (const html of Object.values(everyPage))
    expect(html.lastIndexOf('id="butuh-bantuan"')).toBeGreaterThan(html.indexOf('</main>'));
});

it('a browser that saves data gets no font', () => {
  const html = homePage({ query: '', services: [] }, { ...sampleSite, saveData: true });
  expect(html).not.toContain('woff2');
  expect(html).toContain('<html lang="id" class="save-data">');
});
