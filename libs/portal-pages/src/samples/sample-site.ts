import type { Site } from '../shell/site.js';

export const sampleSite: Site = {
  city: 'Kota Batu',
  zone: 'Asia/Jakarta',
  help: { phone: '(0341) 000-0000', whatsapp: '0812-0000-0000', hours: 'Senin sampai Jumat, 08.00 sampai 15.00 WIB' },
  tokens: {},
  assetPrefix: '/aset/0123456789ab',
  path: '/',
  csrf: 'csrf-token',
  formToken: 'form-token',
  demo: true,
};

export const signedIn: Site = { ...sampleSite, signedIn: { phone: '0812-•••-•901' } };
