import type { Command } from './command.js';
import { groups } from './commands.js';

const common = [
  '  --json   satu objek JSON per baris di keluaran baku, tanpa yang lain',
  '  --help   penjelasan ini',
  '',
  'Kode keluar: 0 baik (atau hanya peringatan), 1 ada galat atau skenario gagal, 2 salah pakai atau berkas tidak terbaca.',
];

export const overview = (group?: string): string => {
  const shown = Object.entries(groups).filter(([name]) => group === undefined || name === group);
  const lines = shown.flatMap(([name, commands]) =>
    Object.entries(commands).flatMap(([command, { usage, summary }]) => [
      `  alur ${name} ${command} ${usage}`,
      `      ${summary}`,
    ]),
  );
  return ['Pemakaian:', ...lines, '', 'Pilihan untuk semua:', ...common].join('\n');
};

export const helpOf = (path: string, { usage, summary, values = {} }: Command): string =>
  [
    `Pemakaian: alur ${path} ${usage}`,
    '',
    summary,
    '',
    'Pilihan:',
    ...Object.entries(values).map(([name, what]) => `  --${name} <…>   ${what}`),
    ...common,
  ].join('\n');
