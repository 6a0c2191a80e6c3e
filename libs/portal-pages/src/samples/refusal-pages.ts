// The pages that say no, with made-up material.
import type { FaultKind } from '../index.js';
import { busyPage, faultPage } from '../index.js';
import { sampleSite } from './sample-site.js';

const traceId = '4bf92f3577b34da6';
const faults: readonly FaultKind[] = [
  'not-found',
  'forbidden',
  'stale-form',
  'already-sent',
  'too-large',
  'too-many',
  'unfinished',
  'broken',
];

export const refusalPages: Readonly<Record<string, string>> = {
  busy: busyPage({ reason: 'crowded', seconds: 10, address: '/permohonan', traceId }, sampleSite),
  'busy-sent': busyPage(
    {
      reason: 'away',
      seconds: 15,
      address: '/permohonan/1/isi/usaha',
      traceId,
      sent: {
        answers: [
          ['_csrf', 'csrf-token'],
          ['_form', 'form-token'],
          ['business_name', 'Warung Contoh'],
        ],
        files: [{ field: 'business_photo', name: 'warung.jpg' }],
      },
    },
    sampleSite,
  ),
  ...Object.fromEntries(
    faults.map((kind) => [`fault-${kind}`, faultPage({ kind, ...(kind === 'broken' ? { traceId } : {}) }, sampleSite)]),
  ),
};
