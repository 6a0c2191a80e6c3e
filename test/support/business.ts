import type { Json } from '@alur/kernel';
import { sisir } from './sktm.js';

/** A complete request for a business statement in Sisir. */
export const businessAnswers: Readonly<Record<string, Json>> = {
  name: 'Budi Fiktif',
  nik: '3579011708909901',
  address: 'Jalan Contoh 4',
  rt: '003',
  rw: '007',
  village: sisir.code,
  business_name: 'Warung Contoh',
  business_kind: 'food',
  business_address: 'Jalan Contoh 4',
  since_year: '2019',
  has_nib: 'no',
  business_photo: 'file',
  declaration: 'on',
};
