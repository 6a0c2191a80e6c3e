import type { Command } from './command.js';
import { groups, singles } from './commands.js';

const common = [
  '  --json   satu objek JSON per baris di keluaran baku, tanpa yang lain',
  '  --help   penjelasan ini',
  '',
  'Kode keluar: 0 baik (atau hanya peringatan), 1 ada galat, temuan, atau skenario gagal, 2 salah pakai atau tidak terbaca.',
];

export const overview = (group?: string): string => {
  const shown = Object.entries(groups).filter(([name]) => group === undefined || name === group);
  const lines = shown.flatMap(([name, commands]) =>
    Object.entries(commands).flatMap(([command, one]) => told(`${name} ${command}`, one)),
  );
  const alone = group === undefined ? Object.entries(singles).flatMap(([name, one]) => told(name, one)) : [];
  return ['Pemakaian:', ...lines, ...alone, '', 'Pilihan untuk semua:', ...common].join('\n');
};

const told = (path: string, { usage, summary }: Command): readonly string[] => [
  `  alur ${path} ${usage}`,
  `      ${summary}`,
];

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
