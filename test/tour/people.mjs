/** The people of a tour, acting as their browsers would: nothing but public routes of a running demo city. */
export const offices = {
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

/** A complete request for `sktm`, all of it made up. */
export const answersFor = (village) => ({
  name: 'Siti Fiktif',
  nik: '3579025708909902',
  family_card: '3579021708909901',
  birth_date: '1990-08-17',
  address: 'Jalan Contoh 12',
  rt: '003',
  rw: '007',
  village,
  purpose: 'health',
  for_whom: 'self',
  destination: 'Rumah sakit contoh',
  occupation: 'Buruh tani',
  income: '900000',
  dependants: '3',
  house_status: 'rent',
  electricity: '450',
  declaration: true,
});

export const newPhone = () => `0812${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

export const until = async (what, look, patience = 30_000) => {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** A browser without a screen: keeps cookies, speaks JSON, throws with the problem's own words. */
export const browserAt = (url) => {
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

/** What the demo city shows instead of sending, and who can sign in. */
export const demoOf = async (url) => {
  const anybody = browserAt(url);
  const outbox = async () => (await anybody('GET', '/api/v1/demo/outbox')).data;
  const { data: accounts } = await anybody('GET', '/api/v1/demo/accounts');
  const accountOf = (agency, role) => {
    const account = accounts.find((one) => one.agency.key === agency && one.role === role);
    if (!account) throw new Error(`No demo account for ${role} in ${agency}`);
    return account;
  };
  return {
    anybody,
    accountOf,
    codeFor: async (phone) =>
      /\b(\d{6})\b/.exec(
        (await outbox()).find((message) => message.recipient.endsWith(phone.slice(1)))?.body ?? '',
      )?.[1],
    /** The one-time link to a case that was sent to a neighbourhood head. */
    linkFor: (phone, reference) =>
      until(`the link for ${phone}`, async () => {
        const message = (await outbox()).find((one) => one.recipient === phone && one.body.includes(reference));
        return /\/tugas\/([\w-]+)/.exec(message?.body ?? '')?.[1];
      }),
  };
};

/** @returns what the task was: `{who, title}` */
export const workAs = async (url, account, reference, data) => {
  const person = browserAt(url);
  await person('POST', '/api/v1/auth/officer/session', { body: { nip: account.nip, password: account.password } });
  const item = await until(`${reference} in the queue of ${account.who}`, async () =>
    (await person('GET', '/api/v1/tasks')).data.find((one) => one.reference === reference),
  );
  const seen = await person('GET', `/api/v1/tasks/${item.id}`);
  const { task } = seen.may.claim.allowed ? await person('POST', `/api/v1/tasks/${item.id}/claim`) : seen;
  await person('POST', `/api/v1/tasks/${item.id}/complete`, {
    body: { data },
    headers: { 'if-match': `"${task.revision}"` },
  });
  return { who: account.who, title: task.title };
};

export const answerByLink = async (url, token, data) => {
  const neighbour = browserAt(url);
  const { task } = await neighbour('POST', '/api/v1/link', { body: { token } });
  await neighbour('POST', '/api/v1/link/task/complete', {
    body: { data },
    headers: { 'if-match': `"${task.revision}"` },
  });
};
