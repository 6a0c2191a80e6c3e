// Services that hurt whoever works at them; what they do, `means/poison.mjs` does where it is loaded. Elsewhere they are harmless.
import { generateService, writeService } from '../../support/generated-service.js';

export const letterPoisons = [
  'racun-surat-throws',
  'racun-surat-dies',
  'racun-surat-fills',
  'racun-surat-hangs',
] as const;
export const turnPoisons = ['racun-giliran-throws', 'racun-giliran-dies', 'racun-giliran-hangs'] as const;
export type Poison = (typeof letterPoisons)[number] | (typeof turnPoisons)[number];

const base = generateService(4_242);

export async function writePoisonPack(folder: string): Promise<void> {
  for (const id of [...letterPoisons, ...turnPoisons]) {
    const files = Object.entries(base.files).map(([name, text]) => [
      name,
      text.replaceAll(base.id, id).replace('title: Surat Keterangan Percobaan', `title: ${id}`),
    ]);
    await writeService(folder, { ...base, id, files: Object.fromEntries(files) as Record<string, string> });
  }
}

export const poisonAnswers = (village: string) => ({ name: 'Warga Fiktif', village, nilai: '100' });
