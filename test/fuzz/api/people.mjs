/** Who asks, and what there is to ask for: a city in which something has happened already. */
import { setTimeout as sleep } from 'node:timers/promises';

/** The key of the description that each role holds; nobody else's opens a door. */
export const roles = {
  anonymous: {},
  citizen: { key: 'citizen' },
  officer: { key: 'officer', agency: 'kel-sisir', role: 'front-office' },
  head: { key: 'officer', agency: 'kel-sisir', role: 'lurah' },
  operator: { key: 'officer', agency: 'diskominfo', role: 'operator' },
  designer: { key: 'officer', agency: 'diskominfo', role: 'designer' },
  reviewer: { key: 'officer', agency: 'setda', role: 'reviewer' },
  link: { key: 'link' },
};

const phone = '081200008301';

const answers = {
  name: 'Siti Fiktif',
  nik: '3579025708909902',
  family_card: '3579021708909901',
  birth_date: '1990-08-17',
  address: 'Jalan Contoh 12',
  rt: '3',
  rw: '7',
  village: '35.79.01.1004',
  purpose: 'scholarship',
  for_whom: 'self',
  destination: 'Sekolah Contoh',
  occupation: 'Buruh tani',
  income: 'Rp900.000',
  dependants: '3',
  house_status: 'rent',
  electricity: '450',
  declaration: 'on',
};

/** Any picture: what it shows does not matter. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const boundary = 'alur-fuzz';
export const formOfFile = (bytes, { name = 'foto.png', type = 'image/png', fields = '' } = {}) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: Buffer.concat([
    Buffer.from(
      `${fields}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});
export const formOfPicture = formOfFile(picture);

class Asker {
  constructor(city, cookie) {
    this.city = city;
    this.cookie = cookie;
  }

  async send(method, url, { body, headers = {}, status, ...raw } = {}) {
    const answer = await this.city.ask({
      method,
      url,
      ...(body === undefined ? raw : { payload: JSON.stringify(body) }),
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...raw.headers,
        ...headers,
      },
    });
    if (status !== undefined && answer.statusCode !== status)
      throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
    return answer.headers['content-type']?.includes('json') ? JSON.parse(answer.body) : answer;
  }
}

const cookieOf = (kind, token) => `alur-${kind}=${token}`;

const signInCitizen = async (asker) => {
  const auth = '/api/v1/auth/citizen';
  await asker.send('POST', `${auth}/code`, { body: { phone }, status: 202 });
  const [message] = (await asker.send('GET', '/api/v1/demo/outbox')).data;
  const code = /\b\d{6}\b/.exec(message.body)[0];
  return (await asker.send('POST', `${auth}/session`, { body: { phone, code }, status: 200 })).citizenId;
};

const fill = async (citizen, more = {}) => {
  const given = { ...answers, ...more };
  const draft = await citizen.send('POST', '/api/v1/drafts', { body: { serviceId: 'sktm' }, status: 201 });
  let { revision } = draft;
  for (const page of draft.pages) {
    for (const field of page.fields.filter(({ type }) => type === 'file')) {
      await citizen.send('POST', `/api/v1/drafts/${draft.id}/files/${field.id}`, { ...formOfPicture, status: 201 });
      revision += 1;
    }
    const own = Object.fromEntries(page.fields.flatMap(({ id }) => (id in given ? [[id, given[id]]] : [])));
    if (Object.keys(own).length === 0) continue;
    const saved = await citizen.send('PUT', `/api/v1/drafts/${draft.id}/pages/${page.id}`, {
      body: { answers: own },
      headers: { 'if-match': `"${revision}"` },
      status: 200,
    });
    revision = saved.revision;
  }
  return draft.id;
};

const submit = async (citizen, more) => {
  const draft = await fill(citizen, more);
  return citizen.send('POST', `/api/v1/drafts/${draft}/submit`, { headers: { 'idempotency-key': draft }, status: 201 });
};

const findOffice = (city, agency, role) =>
  city.officeHolders.find((one) => one.agency === agency && one.role === role && one.demo) ??
  city.officeHolders.find((one) => one.agency === agency && one.role === role);

/** Opens sessions at the door behind the doors: signing in eight people a thousand times is not what is tried here. */
const sessionsOf = ({ ports }) => {
  const open = (kind, subject, more = {}) => ports.sessions.open({ kind, subject, hours: 1, device: 'fuzz', ...more });
  return {
    citizen: async (id) => cookieOf('citizen', await open('citizen', id)),
    officer: async (id) => cookieOf('officer', await open('officer', id)),
    link: async ({ officerId, taskId }) => cookieOf('link', await open('link', officerId, { onlyFor: taskId })),
  };
};

const openTaskOf = async (citizen, client, caseId) => {
  for (let time = 0; time < 1_200; time += 1) {
    const { rows } = await client.query('SELECT key FROM user_task WHERE case_id = $1 AND closed_at IS NULL', [caseId]);
    if (rows[0]) return `${caseId}.${rows[0].key}`;
    await sleep(50);
  }
  throw new Error(`Expected a task of ${caseId}`);
};

/** Lets the neighbours answer, so that the case comes to the front office. */
const passNeighbours = async ({ city, sessions, client }, citizen, caseId) => {
  for (const field of ['rt_answer', 'rw_answer']) {
    const taskId = await openTaskOf(citizen, client, caseId);
    const asker = new Asker(city, await sessions.link({ officerId: await neighbourOf(city, client, taskId), taskId }));
    const detail = await asker.send('GET', '/api/v1/link/task', { status: 200 });
    await asker.send('POST', '/api/v1/link/task/complete', {
      body: { data: { [field]: 'known' } },
      headers: { 'if-match': `"${detail.task.revision}"` },
      status: 200,
    });
  }
  return openTaskOf(citizen, client, caseId);
};

const neighbourOf = async ({ ports }, client, taskId) => {
  const [caseId, key] = taskId.split('.');
  const { rows } = await client.query('SELECT agency, role, scope FROM user_task WHERE case_id = $1 AND key = $2', [
    caseId,
    key,
  ]);
  const { agency, role, scope } = rows[0];
  const holder = ports.city.officeHolders.find(
    (one) => one.agency === agency && one.role === role && (one.scope ?? null) === scope,
  );
  return holder.id;
};

/**
 * Requests at several steps, one that is stuck, one returned for correction, drafts of citizens and of designers.
 * @returns `cookieOf(role)`, which opens a session of it, and what there is by its kind
 */
export const settle = async (city, client) => {
  const sessions = sessionsOf(city);
  const citizenId = await signInCitizen(new Asker(city, ''));
  const citizen = new Asker(city, await sessions.citizen(citizenId));
  const idOf = (role) => findOffice(city.ports.city, roles[role].agency, roles[role].role).id;
  const officer = new Asker(city, await sessions.officer(idOf('officer')));
  const designer = new Asker(city, await sessions.officer(idOf('designer')));
  const world = { city, sessions, client };

  const [early, middle, returned, stuck] = [
    await submit(citizen),
    await submit(citizen),
    await submit(citizen),
    await submit(citizen, { rt: '059' }),
  ];
  const linkTask = await openTaskOf(citizen, client, early.caseId);
  const link = { officerId: await neighbourOf(city, client, linkTask), taskId: linkTask };
  const middleTask = await passNeighbours(world, citizen, middle.caseId);
  const returnedTask = await passNeighbours(world, citizen, returned.caseId);
  const detail = await officer.send('GET', `/api/v1/tasks/${returnedTask}`, { status: 200 });
  const asked = { field: detail.returnable.fields[0].id, reason: detail.returnable.reasons[0].value };
  await officer.send('POST', `/api/v1/tasks/${returnedTask}/return`, {
    body: { fields: [asked] },
    headers: { 'if-match': `"${detail.task.revision}"` },
    status: 200,
  });
  const begun = [];
  for (const [number, template] of ['izin-pemeriksaan-lapangan', 'rekomendasi-dinas'].entries())
    begun.push(
      await designer.send('POST', '/api/v1/studio/drafts/from-template', {
        body: { template, owner: 'dinsos', id: `layanan-uji-${number}`, name: `Layanan uji ${number}` },
        status: 201,
      }),
    );
  const empty = await designer.send('POST', '/api/v1/studio/drafts', { body: { name: 'Layanan kosong' }, status: 201 });
  const services = (await citizen.send('GET', '/api/v1/services')).data;
  const publications = (await designer.send('GET', '/api/v1/studio/services')).data.flatMap((one) => one.publications);
  const incidents = await client.query('SELECT case_id, key FROM incident WHERE case_id = $1', [stuck.caseId]);
  const files = await client.query('SELECT id FROM stored_file LIMIT 20');
  const drafts = [await fill(citizen), await fill(citizen)];
  return {
    cookieOf: {
      anonymous: async () => '',
      citizen: () => sessions.citizen(citizenId),
      link: () => sessions.link(link),
      ...Object.fromEntries(
        ['officer', 'head', 'operator', 'designer', 'reviewer'].map((role) => [
          role,
          () => sessions.officer(idOf(role)),
        ]),
      ),
    },
    /** By the name under which requests speak of them. */
    pools: {
      account: [idOf('officer'), idOf('head')],
      case: [early, middle, returned, stuck].map(({ caseId }) => caseId),
      reference: [early, middle, returned].map(({ reference }) => reference),
      draft: drafts,
      incident: incidents.rows.map(({ case_id: caseId, key }) => `${caseId}.${key}`),
      task: [middleTask, middleTask, middleTask, returnedTask, linkTask],
      service: services.map(({ id }) => id),
      hash: services.map(({ version }) => version),
      publication: publications.map(({ id }) => id),
      serviceDraft: [...begun, empty].map(({ id }) => id),
      part: Object.keys(begun[0].tags),
      letter: ['surat', 'surat-izin', 'surat-penolakan'],
      setting: ['agencies', 'roles', 'holders', 'calendar', 'requirements', 'letters'],
      page: (await citizen.send('GET', `/api/v1/drafts/${drafts[0]}`)).pages.map(({ id }) => id),
      field: ['house_photo_front', 'house_photo_inside', 'house_photo_front', asked.field],
      file: files.rows.map(({ id }) => id),
      session: ['others'],
      code: ['K7X2-M9QD-4T'],
      template: ['izin-pemeriksaan-lapangan', 'surat-keterangan-desa'],
      agency: ['dinsos', 'diskominfo', 'kel-sisir'],
      phone: [phone, '081200008302'],
      digits: [phone.slice(-4)],
      nip: [findOffice(city.ports.city, 'kel-sisir', 'front-office').nip],
      password: ['alur-demo-2026'],
      reason: [asked.reason],
      answers: [answers, { completeness: 'complete' }, { rt_answer: 'known' }, {}],
    },
  };
};
