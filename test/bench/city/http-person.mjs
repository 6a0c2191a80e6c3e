/** Somebody who acts over HTTP on connections that stay open, with the cookies they were given. */
import http from 'node:http';

export const keptConnections = (count) => new http.Agent({ keepAlive: true, maxSockets: count });

/** One exchange as cheap as Node makes it: what is measured is the server. */
const exchange = (agent, url, { method = 'GET', path, headers, body }) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = url;
    const request = http.request({ agent, hostname, port, method, path, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
      answer.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });

/** @returns `ask(method, path, {headers, json})`, which throws for any answer that is not 2xx */
export const httpPerson = (address, agent = keptConnections(64)) => {
  const url = new URL(address);
  const jar = new Map();
  const ask = async (method, path, { headers = {}, json } = {}) => {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await exchange(agent, url, {
      method,
      path,
      body,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(body
          ? {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }
          : {}),
        ...headers,
      },
    });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      jar.set(name, value);
    }
    if (answer.status < 200 || answer.status > 299)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer;
  };
  return {
    ask,
    json: async (...asked) => JSON.parse((await ask(...asked)).text),
  };
};

export const officerAt = async (address, { accounts }, { role, agency }, agent) => {
  const account = accounts.find((one) => one.role === role && one.agency === agency);
  if (!account) throw new Error(`Expected a demo account of ${role} in ${agency}`);
  const person = httpPerson(address, agent);
  const { nip, password } = account;
  await person.ask('POST', '/api/v1/auth/officer/session', {
    json: { nip, password },
  });
  return person;
};

export const citizenAt = async (address, phone, agent) => {
  const person = httpPerson(address, agent);
  await person.ask('POST', '/api/v1/auth/citizen/code', { json: { phone } });
  const { data } = await person.json('GET', '/api/v1/demo/outbox');
  const e164 = `+62${phone.replace(/^0/, '')}`;
  const told = data.find(({ recipient, key }) => recipient === e164 && key.startsWith('code:'));
  const [, code] = /\b(\d{6})\b/.exec(told?.body ?? '') ?? [];
  await person.ask('POST', '/api/v1/auth/citizen/session', {
    json: { phone, code },
  });
  return person;
};
