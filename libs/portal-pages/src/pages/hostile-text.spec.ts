import type { TrackingPageView } from '../index.js';
import {
  busyPage,
  checkAnswersPage,
  confirmationPage,
  correctionCheckPage,
  correctionPage,
  faultPage,
  homePage,
  itemPage,
  letterPage,
  outboxPage,
  questionPage,
  removeItemPage,
  servicePage,
  signInPage,
  taskFormPage,
  trackingPage,
} from '../index.js';
import { caseRefused } from '../samples/sample-case.js';
import { caseToCorrect, correctionCheck, correctionFault } from '../samples/sample-correction.js';
import { sampleService } from '../samples/sample-service.js';
import { sampleSite } from '../samples/sample-site.js';
import { itemQuestion, itemToRemove } from '../samples/list-pages.js';
import { everyFieldType } from '../samples/sample-questions.js';

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;

/** Every text of a view made hostile, except words the types allow only a few of and dates. */
function poisoned<T>(value: T, key = ''): T {
  const kept = [
    'type',
    'status',
    'state',
    'class',
    'kind',
    'mediaType',
    'accept',
    'at',
    'since',
    'until',
    'asOf',
    'submittedAt',
    'updatedAt',
    'promisedBy',
    'due',
    'objectionUntil',
    'sentAt',
    'issuedOn',
    'validUntil',
    'final',
  ];
  if (kept.includes(key)) return value;
  if (typeof value === 'string') return hostile as T;
  if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item, key)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)])) as T;
  return value;
}

const rows = [
  {
    field: 'name',
    label: 'Nama',
    text: 'x',
    file: { id: 'f', name: 'x', mediaType: 'image/jpeg', bytes: 1, state: 'clean' as const, url: '/x' },
  },
];

it.each([
  [
    'catalogue',
    homePage(
      poisoned({
        query: 'x',
        services: [
          { id: 'x', name: 'x', summary: 'x', agency: 'x', promise: { fee: 0, workingDays: 1, visit: false } },
        ],
      }),
      sampleSite,
    ),
  ],
  ['service', servicePage(poisoned({ ...sampleService, closed: 'x' }), sampleSite)],
  ['sign-in', signInPage(poisoned({ next: 'x', phone: 'x', error: 'x', reason: 'x' }), sampleSite)],
  ['questions', questionPage(poisoned(everyFieldType), sampleSite)],
  ['item', itemPage(poisoned(itemQuestion), sampleSite)],
  ['item to remove', removeItemPage(poisoned(itemToRemove), sampleSite)],
  [
    'answers',
    checkAnswersPage(
      poisoned({
        action: 'x',
        service: 'x',
        version: 'x',
        news: ['x'],
        back: 'x',
        next: 'x',
        sections: [{ change: 'x', rows }],
        faults: [{ href: 'x', message: 'x' }],
      }),
      sampleSite,
    ),
  ],
  [
    'confirmation',
    confirmationPage(
      poisoned({
        follow: 'x',
        reference: 'x',
        service: 'x',
        sentAt: 'x',
        trackingUrl: 'x',
        qrSvg: 'x',
        next: [{ what: 'x' }],
      }),
      sampleSite,
    ),
  ],
  [
    'tracking',
    trackingPage(
      {
        ...poisoned<TrackingPageView>(caseRefused),
        letters: poisoned([{ id: 'x', title: 'x', number: 'x', url: 'x' }]),
      },
      sampleSite,
    ),
  ],
  ['returned', trackingPage(poisoned<TrackingPageView>(caseToCorrect), sampleSite)],
  ['correction', correctionPage(poisoned(correctionFault), sampleSite)],
  ['correction to check', correctionCheckPage(poisoned(correctionCheck), sampleSite)],
  [
    'task',
    taskFormPage(
      poisoned({
        token: 'x',
        office: 'x',
        service: 'x',
        task: { title: 'x', help: 'x', action: 'x' },
        answers: [{ title: 'x', rows }],
        fields: everyFieldType.fields,
      }),
      sampleSite,
    ),
  ],
  ['letter', letterPage(poisoned({ code: 'x' }), sampleSite)],
  [
    'outbox',
    outboxPage(
      poisoned({ messages: [{ key: 'x', recipient: 'x', body: 'x', sentAt: '2026-11-23T02:00:00.000Z' }] }),
      sampleSite,
    ),
  ],
  [
    'busy',
    busyPage(
      {
        reason: 'crowded',
        seconds: 10,
        address: '/x',
        traceId: hostile,
        sent: { answers: [[hostile, hostile]], files: [{ field: hostile, name: hostile }] },
      },
      sampleSite,
    ),
  ],
  ['fault', faultPage({ kind: 'broken', detail: hostile, traceId: hostile }, sampleSite)],
  [
    'site',
    homePage(
      { query: '', services: [] },
      { ...sampleSite, city: hostile, csrf: hostile, help: { phone: hostile, whatsapp: hostile, hours: hostile } },
    ),
  ],
])('text of people stays text: %s', (_, html) => {
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('&lt;script&gt;');
});

it('a message makes links of web addresses only, without the full stop behind them', () => {
  const html = outboxPage(
    {
      messages: [
        {
          key: 'k',
          recipient: 'r',
          body: 'Buka http://localhost:3000/tugas/abc. Jangan javascript:alert(1) atau http://"onclick=x',
          sentAt: '2026-11-23T02:00:00.000Z',
        },
      ],
    },
    sampleSite,
  );
  expect(html).toContain('<a href="http://localhost:3000/tugas/abc">http://localhost:3000/tugas/abc</a>. Jangan');
  expect(html).not.toMatch(/href="javascript:/);
  expect(html).not.toMatch(/<a[^>]*onclick/);
});

it.each([
  ['<svg><script>alert(1)</script></svg>'],
  ['<svg onload="alert(1)"><path d="M0 0"/></svg>'],
  ['<svg><image href="http://x"/></svg>'],
  ['<img src=x>'],
  ['<svg><path d="M0 0"/></svg><b>x</b>'],
])('a QR code that is more than a drawing is left out: %s', (qrSvg) => {
  const html = confirmationPage(
    { follow: 'c', reference: 'r', service: 's', sentAt: 't', trackingUrl: 'u', next: [], qrSvg },
    sampleSite,
  );
  expect(html).toContain('aria-label="Kode QR menuju halaman pelacakan"></div>');
});

it('a QR code that is a plain drawing is shown, and its text beside it', () => {
  const html = confirmationPage(
    {
      follow: 'c',
      reference: 'r',
      service: 's',
      sentAt: 't',
      trackingUrl: 'http://localhost/lacak/r',
      next: [],
      qrSvg: '<svg viewBox="0 0 2 2"><path d="M0 0h1"/></svg>\n',
    },
    sampleSite,
  );
  expect(html).toContain('<svg viewBox="0 0 2 2"><path d="M0 0h1"/></svg></div>');
  expect(html).toContain('Lacak di http://localhost/lacak/r');
});
