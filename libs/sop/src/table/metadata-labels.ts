// What the block of identity calls its parts, in a table and in the documentation of a process.
import type { SopMetadata } from './sop-table.js';
import { metadataKeys } from './sop-table.js';

export const metadataLabels: Readonly<Record<keyof SopMetadata, string>> = {
  agency: 'Perangkat Daerah',
  unit: 'Unit Kerja',
  number: 'Nomor SOP',
  createdOn: 'Tanggal Pembuatan',
  revisedOn: 'Tanggal Revisi',
  effectiveOn: 'Tanggal Efektif',
  approvedBy: 'Disahkan oleh',
  title: 'Nama SOP',
  legalBasis: 'Dasar Hukum',
  qualifications: 'Kualifikasi Pelaksana',
  relatedProcedures: 'Keterkaitan',
  equipment: 'Peralatan/Perlengkapan',
  warning: 'Peringatan',
  records: 'Pencatatan dan Pendataan',
};

/** The process itself has the title as its name. */
const told = metadataKeys.filter((key) => key !== 'title');
const between = new RegExp(String.raw`\n\n(?=(?:${told.map((key) => metadataLabels[key]).join('|')}): )`);

/** A paragraph for each part, its name in front. */
export const metadataText = (metadata: SopMetadata): string =>
  told.flatMap((key) => (metadata[key] === undefined ? [] : [`${metadataLabels[key]}: ${metadata[key]}`])).join('\n\n');

/** Of a text of another kind nothing. */
export const metadataOf = (text: string): SopMetadata =>
  Object.fromEntries(
    text.split(between).flatMap((paragraph) => {
      const key = told.find((one) => paragraph.startsWith(`${metadataLabels[one]}: `));
      return key ? [[key, paragraph.slice(metadataLabels[key].length + 2)]] : [];
    }),
  );
