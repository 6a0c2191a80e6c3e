import { renderToStaticMarkup } from 'react-dom/server';
import { caseInParallel, caseInTransit, caseLate } from '../samples/sample-case.js';
import { BatonLine } from './baton-line.js';
import { batonStages, linkWords } from './baton-words.js';
import { SmallBaton } from './small-baton.js';

const view = (tracked: typeof caseInParallel) => ({ links: tracked.baton, zone: 'Asia/Jakarta', asOf: tracked.asOf });
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const drawn = (tracked: typeof caseInParallel): string => renderToStaticMarkup(<BatonLine view={view(tracked)} />);

it('says who holds the case, with what, since when and until when', () => {
  expect(text(drawn(caseInParallel))).toContain(
    'Sedang memegang Dinas Sosial Memeriksa data kesejahteraan Sejak Senin, 23 November 2026 pukul 14.16 WIB Paling lambat Selasa, 24 November 2026 pukul 15.30 WIB',
  );
});

it('says what is finished with its hours, in one line when it took a day', () => {
  expect(text(drawn(caseInParallel))).toContain(
    'Selesai Ketua RT 003 Memberi keterangan warga Senin, 23 November 2026 pukul 09.10 sampai 10.02 WIB',
  );
  expect(text(drawn(caseInTransit))).toContain(
    'Senin, 23 November 2026 pukul 14.16 WIB sampai Selasa, 24 November 2026 pukul 10.00 WIB',
  );
});

it('agencies that work at the same time stand in one stage of the line', () => {
  expect(batonStages(caseInParallel.baton).map((stage) => stage.links.length)).toEqual([1, 1, 1, 2]);
  expect(text(drawn(caseInParallel))).toContain('2 instansi bekerja bersamaan');
});

it('two steps at one agency are steps, not agencies', () => {
  const [first, ...others] = caseInParallel.baton.filter((link) => link.state === 'holding');
  const baton = [first, ...others].flatMap((link) => (link && first ? [{ ...link, agency: first.agency }] : []));
  expect(text(drawn({ ...caseInParallel, baton }))).toContain('2 langkah berjalan bersamaan');
});

it('what is on its way says where to', () => {
  expect(text(drawn(caseInTransit))).toContain('Sedang dikirim ke Kecamatan Batu Mengesahkan surat');
});

it('a problem is said, and that the applicant need not act', () => {
  expect(text(drawn(caseLate))).toContain('Ada kendala Dinas Sosial');
  expect(text(drawn(caseLate))).toContain('Anda tidak perlu melakukan apa pun.');
});

it('what is past its hour says so', () => {
  expect(text(drawn(caseLate))).toContain(
    'Lewat batas waktu. Maaf. Seharusnya selesai Rabu, 25 November 2026 pukul 15.30 WIB',
  );
  const [holding] = caseInParallel.baton.filter((link) => link.state === 'holding');
  expect(holding && linkWords(holding, view(caseInParallel)).late).toBe(false);
});

it('signs are decoration: each stands beside its word', () => {
  expect(drawn(caseLate).match(/<svg(?![^>]*aria-hidden="true")/g)).toBeNull();
});

it('the small drawing has the words of the line as its name', () => {
  expect(renderToStaticMarkup(<SmallBaton view={view(caseInParallel)} />)).toMatch(
    /role="img" aria-label="Ketua RT 003: selesai, memberi keterangan warga\..*Dinas Sosial: sedang memegang, memeriksa data kesejahteraan\./,
  );
});
