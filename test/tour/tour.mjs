// Walks one `sktm` case over the public API of a running demo city, as its people would, and fetches the letter.
// Usage: npm run tour -- --url http://localhost:3000 [--village 35.79.01.1004]
import { parseArgs } from 'node:util';

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
const offices = {
  '35.79.01.1004': {
    office: 'kel-sisir',
    head: 'lurah',
    district: 'kec-batu',
    rt: '+6281200000103',
    rw: '+6281200000107',
  },
  '35.79.02.2001': {
    office: 'desa-punten',
    head: 'kepala-desa',
    district: 'kec-bumiaji',
    rt: '+6281200000203',
    rw: '+6281200000207',
  },
};
const village = offices[values.village];
if (!village) {
  console.error(`Only ${Object.keys(offices).join(' and ')} have demo officers for every step.`);
  process.exit(2);
}

let number = 0;
const step = (text) => console.log(`${String((number += 1)).padStart(2)}. ${text}`);

/** A person's browser: keeps cookies, speaks JSON, throws with the problem's own words. */
const browser = () => {
  const jar = new Map();
  return async (method, path, { body, headers = {}, form } = {}) => {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: form ?? (body ? JSON.stringify(body) : undefined),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const type = answer.headers.get('content-type') ?? '';
    if (type.includes('json')) return answer.json();
    return Buffer.from(await answer.arrayBuffer());
  };
};

const until = async (what, look, patience = 30_000) => {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const anybody = browser();
const outbox = async () => (await anybody('GET', '/api/v1/demo/outbox')).data;
const { data: accounts } = await anybody('GET', '/api/v1/demo/accounts');

const officer = async (agency, role) => {
  const account = accounts.find((one) => one.agency.key === agency && one.role === role);
  if (!account) throw new Error(`No demo account for ${role} in ${agency}`);
  const person = browser();
  await person('POST', '/api/v1/auth/officer/session', { body: { nip: account.nip, password: account.password } });
  return { person, who: account.who };
};

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

// The citizen
const phone = `0812${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
const citizen = browser();
await citizen('POST', '/api/v1/auth/citizen/code', { body: { phone } });
const code = /\b(\d{6})\b/.exec(
  (await outbox()).find((message) => message.recipient.endsWith(phone.slice(1)))?.body ?? '',
)?.[1];
await citizen('POST', '/api/v1/auth/citizen/session', { body: { phone, code } });
step('Warga masuk dengan nomor HP dan kode dari kotak keluar');

const answers = {
  name: 'Siti Fiktif',
  nik: '3579025708909902',
  family_card: '3579021708909901',
  birth_date: '1990-08-17',
  address: 'Jalan Contoh 12',
  rt: '003',
  rw: '007',
  village: values.village,
  purpose: 'health',
  for_whom: 'self',
  destination: 'Rumah sakit contoh',
  occupation: 'Buruh tani',
  income: '900000',
  dependants: '3',
  house_status: 'rent',
  electricity: '450',
  declaration: true,
};
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
  const token = await until(
    `the link for ${who}`,
    async () =>
      /\/tugas\/([\w-]+)/.exec(
        (await outbox()).find((message) => message.recipient === number_ && message.body.includes(reference))?.body ??
          '',
      )?.[1],
  );
  const neighbour = browser();
  const { task } = await neighbour('POST', '/api/v1/link', { body: { token } });
  await neighbour('POST', '/api/v1/link/task/complete', {
    body: { data: { [field]: 'known' } },
    headers: { 'if-match': `"${task.revision}"` },
  });
  step(`${who} menjawab lewat tautan sekali pakai`);
  await where();
}

// The offices
const work = async (agency, role, data) => {
  const { person, who } = await officer(agency, role);
  const item = await until(`${reference} in the queue of ${who}`, async () =>
    (await person('GET', '/api/v1/tasks')).data.find((one) => one.reference === reference),
  );
  const { task } = await person('POST', `/api/v1/tasks/${item.id}/claim`);
  await person('POST', `/api/v1/tasks/${item.id}/complete`, {
    body: { data },
    headers: { 'if-match': `"${task.revision}"` },
  });
  step(`${who}: ${task.title}`);
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
const verified = await anybody('GET', `/api/v1/letters/${letter.verification.split('/').at(-1)}`);
step(
  `Pemeriksaan publik: ${verified.title}, ${verified.status === 'valid' ? 'berlaku' : verified.status}, atas nama ${verified.initials}`,
);
if (values.out) await (await import('node:fs/promises')).writeFile(values.out, pdf);
console.log('Selesai.');
