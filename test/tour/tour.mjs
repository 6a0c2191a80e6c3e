// Walks one `sktm` case over the public API of a running demo city, as its people would, and fetches the letter.
// Usage: npm run tour -- --url http://localhost:3000 [--village 35.79.01.1004] [--out surat.pdf]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { answerByLink, answersFor, browserAt, demoOf, newPhone, offices, until, workAs } from './people.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    village: { type: 'string', default: '35.79.01.1004' },
    out: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help || !values.url) {
  console.log(
    'npm run tour -- --url http://localhost:3000 [--village 35.79.01.1004 | 35.79.02.2001] [--out surat.pdf]',
  );
  process.exit(values.help ? 0 : 2);
}
const url = values.url.replace(/\/$/, '');
const village = offices[values.village];
if (!village) {
  console.error(`Only ${Object.keys(offices).join(' and ')} have demo officers for every step.`);
  process.exit(2);
}

let number = 0;
const step = (text) => console.log(`${String((number += 1)).padStart(2)}. ${text}`);

const photo = (label) => {
  const form = new FormData();
  const bytes = Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from(label.padEnd(2_000, '.')),
    Buffer.from('ffd9', 'hex'),
  ]);
  form.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'foto.jpg');
  return form;
};

const demo = await demoOf(url);

// The citizen
const phone = newPhone();
const citizen = browserAt(url);
await citizen('POST', '/api/v1/auth/citizen/code', { body: { phone } });
await citizen('POST', '/api/v1/auth/citizen/session', { body: { phone, code: await demo.codeFor(phone) } });
step('Warga masuk dengan nomor ponsel dan kode dari kotak keluar');

const answers = answersFor(values.village);
const draft = await citizen('POST', '/api/v1/drafts', { body: { serviceId: 'sktm' } });
let { revision } = draft;
for (const page of draft.pages) {
  const own = {};
  for (const field of page.fields) {
    if (field.type === 'file') {
      await citizen('POST', `/api/v1/drafts/${draft.id}/files/${field.id}`, { form: photo(field.id) });
      ({ revision } = await citizen('GET', `/api/v1/drafts/${draft.id}`));
    } else if (answers[field.id] !== undefined) own[field.id] = answers[field.id];
  }
  const asked = page.fields.some((field) => field.type === 'file' || answers[field.id] !== undefined);
  if (asked)
    ({ revision } = await citizen('PUT', `/api/v1/drafts/${draft.id}/pages/${page.id}`, {
      body: { answers: own },
      headers: { 'if-match': `"${revision}"` },
    }));
}
step(`Formulir terisi, ${draft.pages.length} halaman, tersimpan sebagai konsep`);
const { reference } = await citizen('POST', `/api/v1/drafts/${draft.id}/submit`, {
  headers: { 'idempotency-key': `tour-${draft.id}` },
});
step(`Permohonan terkirim: ${reference}`);

const track = () => citizen('POST', '/api/v1/tracking', { body: { reference, phoneDigits: phone.slice(-4) } });
const where = async () => {
  const { baton, statusText } = await track();
  const open = baton.filter((link) => link.state !== 'done');
  const words = open.map(
    (link) => `${link.agency.name} (${link.step}) sejak ${link.since}${link.until ? ` sampai ${link.until}` : ''}`,
  );
  console.log(`      lacak: ${statusText}${words.length ? ` · ${words.join(' · ')}` : ''}`);
};

// RT and RW
for (const [who, number_, field] of [
  ['Ketua RT', village.rt, 'rt_answer'],
  ['Ketua RW', village.rw, 'rw_answer'],
]) {
  await answerByLink(url, await demo.linkFor(number_, reference), { [field]: 'known' });
  step(`${who} menjawab lewat tautan sekali pakai`);
  await where();
}

// The offices
const work = async (agency, role, data) => {
  const { who, title } = await workAs(url, demo.accountOf(agency, role), reference, data);
  step(`${who}: ${title}`);
  await where();
};
await work(village.office, 'front-office', { completeness: 'complete' });
await work('dinsos', 'verifier', { dtsen_registered: 'yes', decile: '2' });
await work(village.office, 'welfare', { visit_verdict: 'poor', visit_notes: 'Rumah dikunjungi.' });
await work(village.office, village.head, { head_decision: 'approve' });
await work(village.district, 'camat', {});
await work('dinsos', 'head', {});

// The letter
const done = await until('the letter', async () => {
  const now = await track();
  return now.letters.length > 0 && now.status === 'issued' ? now : undefined;
});
const [letter] = done.letters;
const pdf = await citizen('GET', letter.url);
if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('What was downloaded is no PDF');
step(`Surat ${letter.number} terunduh (${pdf.length} bita)`);
const verified = await demo.anybody('GET', `/api/v1/letters/${letter.verification.split('/').at(-1)}`);
step(
  `Pemeriksaan publik: ${verified.title}, ${verified.status === 'valid' ? 'berlaku' : verified.status}, atas nama ${verified.initials}`,
);
if (values.out) await writeFile(values.out, pdf);
console.log('Selesai.');
