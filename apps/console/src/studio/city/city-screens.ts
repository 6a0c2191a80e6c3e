/** Settings by their name at the API, with their place in the address and what people call them. */
export const screens = [
  { setting: 'agencies', slug: 'instansi', title: 'Instansi dan unit' },
  { setting: 'roles', slug: 'jabatan', title: 'Jabatan' },
  { setting: 'holders', slug: 'pejabat', title: 'Pejabat' },
  { setting: 'calendar', slug: 'kalender', title: 'Kalender dan jam kerja' },
  { setting: 'requirements', slug: 'syarat', title: 'Aturan persyaratan' },
  { setting: 'letters', slug: 'nomor-surat', title: 'Nomor surat' },
] as const;

export const titleOf = (setting: string): string => screens.find((one) => one.setting === setting)?.title ?? setting;
