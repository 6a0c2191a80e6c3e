// The applicant's form as every service of the portal begins: who, where, what for, the papers, and that it is true.
import type { JsonObject } from '@alur/kernel';
import { slugOf } from '@alur/sop';
import { fieldName, inSentence } from '../derive/words.js';
import { declaration } from './standard-texts.js';

export interface Asked {
  readonly papers: readonly string[];
  readonly asksFamilyCard: boolean;
  /** Somebody comes, or has to ask. */
  readonly asksPhone: boolean;
}

export const pagesFor = ({ papers, asksFamilyCard, asksPhone }: Asked): readonly JsonObject[] => [
  page('name', 'Siapa nama lengkap Anda?', undefined, [
    {
      id: 'name',
      type: 'name',
      label: 'Nama lengkap',
      hint: 'Tulis seperti di KTP, tanpa gelar.',
      class: 'general',
      autocomplete: 'name',
    },
  ]),
  page(
    'identity',
    asksFamilyCard ? 'Berapa NIK dan nomor Kartu Keluarga Anda?' : 'Berapa NIK Anda?',
    'Nomornya saja sudah cukup. Tidak perlu fotokopi.',
    [
      { id: 'nik', type: 'nik', label: 'NIK', hint: '16 angka di KTP Anda.', class: 'general' },
      ...(asksFamilyCard
        ? [
            {
              id: 'family_card',
              type: 'family-card',
              label: 'Nomor Kartu Keluarga',
              hint: '16 angka di bagian atas Kartu Keluarga.',
              class: 'general',
            },
          ]
        : []),
    ],
  ),
  page('address', 'Di mana Anda tinggal?', undefined, [
    { id: 'village', type: 'village', label: 'Desa atau kelurahan', class: 'none' },
    {
      id: 'address',
      type: 'textarea',
      label: 'Alamat rumah',
      hint: 'Nama jalan atau dusun dan nomor rumah.',
      class: 'general',
      minLength: 5,
      maxLength: 300,
      autocomplete: 'street-address',
    },
    { id: 'rt', type: 'rt', label: 'RT', hint: 'Misalnya 003.', class: 'none' },
    { id: 'rw', type: 'rw', label: 'RW', hint: 'Misalnya 007.', class: 'none' },
  ]),
  ...(asksPhone
    ? [
        page('phone', 'Berapa nomor ponsel Anda?', 'Petugas menghubungi Anda sebelum berkunjung.', [
          {
            id: 'phone',
            type: 'phone',
            label: 'Nomor ponsel',
            hint: 'Misalnya 0812 3456 7890.',
            class: 'general',
            autocomplete: 'tel',
          },
        ]),
      ]
    : []),
  page('purpose', 'Apa yang Anda ajukan?', 'Ceritakan dalam satu atau dua kalimat.', [
    { id: 'purpose', type: 'textarea', label: 'Keperluan', class: 'general', minLength: 3, maxLength: 1000 },
  ]),
  ...paperPages(papers),
  page('declaration', 'Apakah isian Anda benar?', undefined, [
    { id: 'declaration', type: 'declaration', label: 'Pernyataan', class: 'none', statement: declaration },
  ]),
];

const page = (id: string, title: string, help: string | undefined, fields: readonly JsonObject[]): JsonObject => ({
  id,
  title,
  ...(help === undefined ? {} : { help }),
  fields: [...fields],
});

function paperPages(papers: readonly string[]): readonly JsonObject[] {
  const taken = new Set(['name', 'identity', 'address', 'phone', 'purpose', 'declaration']);
  return papers.flatMap((paper) => {
    const slug = slugOf(paper, 'dokumen');
    const id = taken.has(slug) ? `${slug}-dokumen` : slug;
    const field = fieldName(slug, 'file');
    if (field === undefined || taken.has(id)) return [];
    taken.add(id);
    return [
      page(`${id}`, `Mana ${inSentence(paper)} Anda?`, 'Boleh difoto dengan ponsel. Semua tulisan harus terbaca.', [
        {
          id: field,
          type: 'file',
          label: paper,
          hint: 'Foto JPG atau PNG, atau berkas PDF, paling besar 10 MB.',
          class: isSpecific(paper) ? 'specific' : 'general',
          accept: ['image/jpeg', 'image/png', 'application/pdf'],
          maxBytes: 10_485_760,
        },
      ]),
    ];
  });
}

/** Health, children, money and poverty are data of their own kind (UU 27/2022 article 4). */
const isSpecific = (text: string): boolean =>
  /\b(?:kesehatan|medis|dokter|sakit|rujukan|hamil|kelahiran|lahir|anak|penghasilan|gaji|rekening|pajak|miskin|tidak mampu|sktm|catatan kepolisian|skck|disabilitas)\b/i.test(
    text,
  );
