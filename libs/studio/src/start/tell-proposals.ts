// What was assumed, part by part, each to be confirmed or corrected.
import { describedAs } from '../derive/participant.js';
import { seriesFor } from './letters.js';
import type { Made } from './made.js';
import { productOf } from './product.js';
import type { Chosen } from './write-files.js';

export function tellProposals(made: Made, chosen: Chosen, forbidden: readonly string[]): void {
  const { report, start, offices, signer, name, id, process } = made;
  const propose = report.propose.bind(report);
  propose('identity', ['name'], `Nama layanan "${name}" berasal dari judul tabel.`);
  propose('identity', ['architecture'], 'Kode arsitektur SPBE belum diisi. Cocokkan dengan arsitektur SPBE kota.');
  for (const office of offices.list)
    propose('participants', [office.id], describedAs(office.title, office.match, start, []).sentence);
  if (offices.leading.has(signer))
    propose(
      'participants',
      [signer],
      `Surat terbit atas nama ${offices.list.find((one) => one.id === signer)?.title ?? signer}.`,
    );
  propose(
    'pages',
    [],
    'Formulir menanyakan nama, NIK, alamat, dan keperluan, ditambah berkas dari Kelengkapan pada baris pertama.',
  );
  for (const paper of forbidden)
    propose('pages', [], `"${paper}" tidak diminta: aturan melarangnya, atau pemerintah sudah punya datanya.`);
  chosen.papers.forEach((paper, index) => {
    propose(
      'standard',
      ['requirements', index + 1],
      `Syarat "${paper}" berasal dari Kelengkapan. Apakah benar harus dibawa pemohon?`,
    );
  });
  propose(
    'standard',
    ['duration', 'workingDays'],
    `${String(chosen.workingDays)} hari kerja adalah janji terpendek yang selalu dapat ditepati menurut waktu baku dan kalender kota.`,
  );
  chosen.rounds.forEach(({ flow }, index) => {
    propose(
      'standard',
      ['duration', 'rounds', index],
      `Jalur kembali "${process.flows[flow]?.name ?? flow}" kami hitung paling banyak satu kali.`,
    );
  });
  propose(
    'standard',
    ['fee'],
    'Tabel tidak menyebut biaya, jadi kami tulis gratis. Jika ada biaya, isi jumlah dan dasar hukumnya.',
  );
  propose('standard', ['products', 0], `Hasil layanan kami sebut "${productOf(process, name)}".`);
  propose(
    'standard',
    ['staffing'],
    'Jumlah pelaksana, pengawasan, jaminan, dan evaluasi memakai kalimat umum. Sesuaikan dengan keadaan instansi.',
  );
  propose('privacy', ['retention'], 'Berkas disimpan 2 tahun, lalu dimusnahkan. Cocokkan dengan jadwal retensi arsip.');
  const series = seriesFor(start.city, id);
  if (series === undefined)
    report.ask(
      'LETTER_SERIES_MISSING',
      `Kota ini belum punya seri nomor surat untuk layanan "${name}", dan tidak ada seri umum. Seri mana yang dipakai? Tambahkan di letters.yaml kota.`,
    );
  else if (series !== id)
    propose(
      'letter:surat-layanan',
      ['front', 'series'],
      `Nomor surat memakai seri umum "${series}". Minta seri sendiri jika layanan ini memerlukannya.`,
    );
}
