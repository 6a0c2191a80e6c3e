/** Runs the worker's setup (migrations, service folders, demo accounts) and tells the person what it found. */
import { createInterface } from 'node:readline';
import { spawnApp } from './apps.mjs';
import { readAccounts, writeJson } from './home.mjs';

const mostFindings = 20;
const severities = { error: 'galat', warning: 'peringatan' };

/** A line number where there is one, else the id of what is meant. */
const placeOf = ({ folder, file, line, element }) =>
  [`${folder}/${file}`, line ?? element].filter((part) => part !== undefined).join(':');

const showFindings = (findings, say) => {
  const sorted = [...findings].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1));
  for (const finding of sorted.slice(0, mostFindings))
    say(`  ${severities[finding.severity] ?? 'catatan'} ${placeOf(finding)} ${finding.message}`);
  if (sorted.length > mostFindings) say(`  … dan ${sorted.length - mostFindings} temuan lain, lihat log.`);
};

const showServices = (services, say) => {
  if (services.length === 0) return;
  const counted = (outcome) => services.filter((service) => service.outcome === outcome).length;
  const leftAlone = counted('left-alone');
  say(
    `${counted('offered')} dari ${services.length} folder layanan terbit` +
      (leftAlone > 0 ? `, ${leftAlone} dibiarkan: yang berlaku dari Studio.` : '.'),
  );
};

const keyOf = ({ who, nip, phone }) => nip ?? phone ?? who;

/** The accounts of earlier starts stay, those said now replace their like. */
const rememberAccounts = (home, said) => {
  const known = new Map([...readAccounts(home), ...said].map((account) => [keyOf(account), account]));
  if (known.size > 0) writeJson(home.accounts, [...known.values()], 0o600);
};

const parse = (line) => {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

/**
 * @returns `{done, stop}`: `done` rejects when setup did not end with 0
 */
export const prepare = ({ root, env, home, log, say }) => {
  const child = spawnApp(root, 'dist/apps/worker/src/setup.js', env);
  const lines = [];
  const errors = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const value = parse(line);
    if (value) lines.push(value);
    // A password is for the console and the accounts file, never for a log.
    if (value?.type !== 'demo-account') log.write('setup', line);
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!/^\s+at /.test(line)) errors.push(line);
    log.write('setup', line);
  });
  const done = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const ofType = (type) => lines.filter((line) => line.type === type);
      showServices(ofType('service'), say);
      showFindings(ofType('finding'), say);
      rememberAccounts(
        home,
        ofType('demo-account').map(({ type: _, ...account }) => account),
      );
      if (code === 0) return resolve();
      reject(new Error(`Persiapan basis data gagal (${signal ?? `kode ${code}`}).\n${errors.slice(-12).join('\n')}`));
    });
  });
  return { done, stop: () => child.kill('SIGTERM') };
};
