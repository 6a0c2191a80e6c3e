// Every end that answers the citizen is declared, and a refusal has its legal ground and its reason.
import type { Diagnostic } from '@alur/kernel';
import type { Outcome } from '../contract/service.js';
import { taskFields } from '../fields.js';
import type { Lint, Review } from './review.js';
import { findingAt, findingIn } from './review.js';

export const outcomes: Lint = (review) => [
  ...ends(review),
  ...Object.values(review.bundle.outcomes).flatMap((outcome) => fieldsOf(outcome, review)),
];

function ends({ bundle, service }: Review): readonly Diagnostic[] {
  const reached = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const element of Object.values(bundle.process.elements)) {
    if (element.type !== 'endEvent' || element.outcome === undefined) continue;
    reached.add(element.outcome);
    if (Object.hasOwn(bundle.outcomes, element.outcome)) continue;
    findings.push(
      findingAt(element.id, {
        code: 'OUTCOME_UNKNOWN',
        message: `Hasil "${element.outcome}" belum dijelaskan. Tambahkan di bagian outcomes pada service.yaml.`,
      }),
    );
  }
  for (const { id, kind } of Object.values(bundle.outcomes)) {
    if (reached.has(id) || kind === 'withdrawn') continue;
    findings.push(
      findingIn(service, ['outcomes', id], {
        code: 'OUTCOME_UNUSED',
        element: id,
        message: `Tidak ada akhir proses dengan hasil "${id}". Isi alur:outcome di process.bpmn atau hapus hasil ini.`,
      }),
    );
  }
  return findings;
}

function fieldsOf({ id, kind, ground, reason }: Outcome, { bundle, service }: Review): readonly Diagnostic[] {
  const fields = taskFields(bundle);
  const tell = (key: 'ground' | 'reason', code: string, message: string) =>
    findingIn(service, ['outcomes', id, key], { code, element: id, message });
  const findings: Diagnostic[] = [];
  const groundField = fields.find((field) => field.id === ground);
  if (ground !== undefined && (groundField?.type !== 'choice' || groundField.class !== 'none')) {
    findings.push(
      tell(
        'ground',
        'OUTCOME_FIELD_UNKNOWN',
        `Dasar "${ground}" harus berupa isian pilihan dari sebuah tugas, dengan class none.`,
      ),
    );
  }
  const reasonField = fields.find((field) => field.id === reason);
  if (reason !== undefined && reasonField?.type !== 'textarea' && reasonField?.type !== 'text') {
    findings.push(
      tell('reason', 'OUTCOME_FIELD_UNKNOWN', `Alasan "${reason}" harus berupa isian tulisan dari sebuah tugas.`),
    );
  }
  if (kind === 'refused' && ground === undefined)
    findings.push(
      tell(
        'ground',
        'OUTCOME_WITHOUT_GROUND',
        `Hasil "${id}" menolak pemohon tanpa dasar hukum. Tambahkan ground, yaitu isian pilihan dasar penolakan.`,
      ),
    );
  if (kind === 'refused' && reason === undefined)
    findings.push(
      tell(
        'reason',
        'OUTCOME_WITHOUT_GROUND',
        `Hasil "${id}" menolak pemohon tanpa alasan. Tambahkan reason, yaitu isian alasan dengan kalimat biasa.`,
      ),
    );
  return findings;
}
