// What changed in a service, and one that is offered no more.
import { changesPage, faultPage } from '../index.js';
import { sampleService } from './sample-service.js';
import { sampleSite } from './sample-site.js';

export const changePages: Readonly<Record<string, string>> = {
  changes: changesPage(
    {
      zone: 'Asia/Jakarta',
      changes: {
        id: 'sktm',
        name: sampleService.service.name,
        versions: [
          {
            number: 3,
            state: 'coming',
            from: '2026-12-31T17:00:00.000Z',
            changes: [
              {
                class: 'binding',
                affects: 'Permohonan baru',
                sentence: 'Janji waktu berubah dari 3 hari kerja menjadi 2 hari kerja: lebih cepat.',
              },
              {
                class: 'cosmetic',
                affects: 'Semua orang',
                sentence: 'Label isian berubah dari "Nama lengkap" menjadi "Nama sesuai KTP".',
              },
            ],
            workChanges: true,
          },
          { number: 2, state: 'offered', from: '2026-11-01T01:00:00.000Z', changes: [], workChanges: true },
          { number: 1, state: 'replaced', from: '2026-09-01T01:00:00.000Z', changes: [], workChanges: false },
        ],
      },
    },
    sampleSite,
  ),
  'changes-closed': changesPage(
    {
      zone: 'Asia/Jakarta',
      changes: {
        id: 'sktm',
        name: sampleService.service.name,
        versions: [
          {
            number: 1,
            state: 'retired',
            from: '2026-09-01T01:00:00.000Z',
            changes: [],
            workChanges: false,
            closed: { at: '2026-11-20T01:00:00.000Z', reason: 'Digantikan layanan terpadu.' },
          },
        ],
      },
    },
    sampleSite,
  ),
  'fault-retired': faultPage({ kind: 'retired' }, sampleSite),
};
