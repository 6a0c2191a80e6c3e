// What is applied for: shipped services, services drawn from a seed, rounds, and two that only know each other by a message.
import type { Json } from '@alur/kernel';
import { businessAnswers } from '../../support/business.js';
import { generateService, writeService } from '../../support/generated-service.js';
import { receiver, sender, writeMessageServices } from '../../support/message-services.js';
import { punten, sisir, sktmAnswers } from '../../support/sktm.js';
import { first, versioned, writeVersion } from '../../support/two-versions.js';
import type { Chance } from '../plan/chance.js';

const generated = [11, 4_242].map(generateService);

export async function writeLoadServices(folder: string): Promise<void> {
  for (const service of generated) await writeService(folder, service);
  await writeVersion(folder, { ...first, wait: 'PT2S' });
  await writeMessageServices(folder);
}

export interface Application {
  readonly service: string;
  readonly answers: Readonly<Record<string, Json>>;
  /** What it must come to, where its own numbers say so. */
  readonly expects?: 'granted' | 'refused';
}

/** Made up: numbers from 9900 on are nobody's. */
function numberOfNobody(chance: Chance): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const born = `${two(1 + chance.below(28))}${two(1 + chance.below(12))}${two(60 + chance.below(40))}`;
  return `357902${born}99${two(chance.below(100))}`;
}

/** One or two applications that belong together. */
export function drawApplications(chance: Chance): readonly Application[] {
  const kind = chance.below(100);
  const village = chance.pick([sisir, punten]);
  const person = { name: 'Warga Fiktif', village: village.code };
  if (kind < 50) {
    const service = chance.pick(generated);
    const value = chance.below(101);
    return [
      {
        service: service.id,
        answers: { ...person, nilai: String(value) },
        expects: value >= service.threshold ? 'granted' : 'refused',
      },
    ];
  }
  if (kind < 65) {
    const value = chance.below(101);
    return [
      {
        service: versioned,
        answers: { ...person, nilai: String(value) },
        expects: value >= 50 ? 'granted' : 'refused',
      },
    ];
  }
  if (kind < 80) {
    const nik = numberOfNobody(chance);
    const waits = {
      service: receiver,
      answers: { name: person.name, nik, tunggu: chance.percent(80) ? 'pesan' : 'sinyal' },
    };
    const tells = { service: sender, answers: { name: person.name, nik, lantai: '2' } };
    return chance.percent(50) ? [waits, tells] : [tells, waits];
  }
  if (kind < 92) return [{ service: 'surat-ket-usaha', answers: { ...businessAnswers, village: village.code } }];
  return [{ service: 'sktm', answers: sktmAnswers(village) }];
}

/** By the names of fields, of whatever service asks. */
const words: Readonly<Record<string, string>> = {
  rt_answer: 'known',
  rw_answer: 'known',
  completeness: 'complete',
  dtsen_registered: 'yes',
  decile: '2',
  visit_verdict: 'poor',
  visit_notes: 'Rumah dikunjungi.',
  head_decision: 'approve',
  verification: 'valid',
};

interface AskedField {
  readonly id: string;
  readonly type: string;
  readonly required?: boolean;
  readonly showWhen?: unknown;
  readonly options?: readonly { readonly value: string }[];
}

/** What an officer answers: the word for the field, else the last choice that there is or a few words. */
export function answerTask(fields: readonly AskedField[], chance: Chance): Record<string, Json> {
  const answers: Record<string, Json> = {};
  for (const { id, type, options, required, showWhen } of fields) {
    const word = words[id];
    if (word !== undefined) answers[id] = word;
    else if (required === false || showWhen !== undefined) continue;
    // The generated services ask whether everything is to be done again.
    else if (type === 'choice')
      answers[id] = id === 'ulang' && chance.percent(25) ? 'ulang' : (options?.at(-1)?.value ?? '');
    else answers[id] = 'Sudah diperiksa dan tidak ada catatan lain.';
  }
  return answers;
}
