import type { LetterDocument } from '@alur/application';
import { typstLetterRenderer } from './typst-letter-renderer.js';

const document: LetterDocument = {
  city: { name: 'Kota Batu', province: 'Jawa Timur' },
  agency: { fullName: 'Kelurahan Sisir', address: 'Jalan Contoh 1', district: 'Batu' },
  title: 'Surat Keterangan',
  number: '400.9.14/001/35.79.01.1004/2026',
  place: 'Batu',
  issuedAt: '2026-11-24T03:00:00.000Z',
  date: '24 November 2026',
  body: [
    { kind: 'paragraph', text: [{ text: 'Menerangkan bahwa ' }, { name: 'name', strong: true }] },
    {
      kind: 'rows',
      rows: [
        { label: 'NIK', value: [{ name: 'nik' }] },
        { label: 'Alamat', value: [{ name: 'address' }] },
      ],
    },
    { kind: 'list', items: [[{ text: 'satu' }]] },
    { kind: 'heading', text: [{ text: 'Keterangan' }] },
  ],
  values: { name: '#panic("x") *Siti* $x$ <a> \\ `raw`', nik: '3579025708909902' },
  signer: { position: 'Lurah Sisir', name: 'Nama Fiktif', nip: '198001012005011001' },
  copies: ['Camat Batu'],
  validUntil: '24 Februari 2027',
  verification: { url: 'http://localhost:3000/verifikasi/ABCD1234', code: 'ABCD1234' },
};

describe('letters as PDF', () => {
  const renderer = typstLetterRenderer();

  it('is a PDF whatever a person typed, since their words are never markup', async () => {
    const pdf = await renderer.render(document);
    expect(Buffer.from(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('gives the same bytes for the same letter and other bytes for another', async () => {
    const [first, second, other] = [
      await renderer.render(document),
      await renderer.render(document),
      await renderer.render({ ...document, number: '2' }),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
  });
});
