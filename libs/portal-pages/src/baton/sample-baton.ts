import type { BatonView } from './baton-words.js';

/** The example on the catalogue's page: a small line that shows each of the usual signs; nobody's case. */
export const sampleBaton = (zone: string): BatonView => ({
  zone,
  asOf: '2026-11-23T05:00:00.000Z',
  links: [
    {
      agency: { key: 'kelurahan', name: 'Kelurahan' },
      element: 'check',
      step: 'Memeriksa kelengkapan',
      state: 'done',
      since: '2026-11-23T01:12:00.000Z',
      until: '2026-11-23T02:45:00.000Z',
      stage: 1,
    },
    {
      agency: { key: 'dinsos', name: 'Dinas Sosial' },
      element: 'data',
      step: 'Memeriksa data kesejahteraan',
      state: 'holding',
      since: '2026-11-23T02:46:00.000Z',
      until: '2026-11-24T08:30:00.000Z',
      stage: 2,
    },
  ],
});
