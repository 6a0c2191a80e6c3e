import type { IncidentRow, Incidents } from '@alur/application';
import { deadWorkCode } from '@alur/application';
import type { Pool } from 'pg';
import { incidentPageStatement, incidentsOfCaseStatement } from './incident-statements.js';
import { ask } from './outage.js';

interface Row {
  readonly case_id: string;
  readonly key: string;
  readonly code: string;
  readonly element_id: string;
  readonly title: string;
  readonly message: string;
  readonly agency: string;
  readonly reference: string;
  readonly service_id: string;
  readonly raised_at: Date;
}

const kindWords: Readonly<Record<string, string>> = {
  message: 'Pesan',
  letter: 'Surat',
  correlate: 'Pesan ke permohonan lain',
  handoff: 'Pengiriman ke instansi',
  timer: 'Pengingat waktu',
  match: 'Pesan yang ditunggu',
  rounds: 'Pengulangan',
  signal: 'Sinyal ke permohonan lain',
};

const toIncident = (row: Row): IncidentRow => ({
  caseId: row.case_id,
  key: row.key,
  code: row.code,
  elementId: row.element_id,
  ...wordsOf(row),
  agency: row.agency,
  reference: row.reference,
  serviceId: row.service_id,
  raisedAt: row.raised_at.toISOString(),
});

/** What the worker wrote down about a failure stays there: it may quote what a person typed. */
function wordsOf({ code, title, message }: Row): { readonly title: string; readonly message: string } {
  if (code !== deadWorkCode) return { title, message };
  const what = kindWords[title] ?? title;
  return { title: what, message: `${what} gagal setelah ${message} kali dicoba, lalu dihentikan.` };
}

export function incidents(pool: Pool): Incidents {
  const ofCase = async (caseId: string, key: string | null): Promise<readonly IncidentRow[]> => {
    const { rows } = await ask<Row>(pool, { text: incidentsOfCaseStatement, values: [caseId, key] });
    return rows.map(toIncident);
  };
  return {
    async page({ agencies, serviceId, code, raisedUntil }, { cursor, limit }) {
      const after = cursor === undefined ? undefined : decode(cursor);
      const { rows } = await ask<Row>(pool, {
        name: 'incident-page',
        text: incidentPageStatement,
        values: [
          after?.raisedAt ?? '-infinity',
          after?.caseId ?? '00000000-0000-0000-0000-000000000000',
          after?.key ?? '',
          agencies ?? null,
          serviceId ?? null,
          code ?? null,
          raisedUntil ?? null,
          limit + 1,
        ],
      });
      const page = rows.slice(0, limit).map(toIncident);
      const last = page.at(-1);
      return rows.length > limit && last ? { rows: page, nextCursor: encode(last) } : { rows: page };
    },
    find: async (caseId, key) => (await ofCase(caseId, key))[0],
    openOf: (caseId) => ofCase(caseId, null),
  };
}

const encode = ({ raisedAt, caseId, key }: IncidentRow): string =>
  Buffer.from(JSON.stringify([raisedAt, caseId, key])).toString('base64url');

/** A cursor somebody made up counts as none. */
function decode(cursor: string): Pick<IncidentRow, 'raisedAt' | 'caseId' | 'key'> | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [raisedAt, caseId, key] = parts as unknown[];
    if (typeof raisedAt !== 'string' || typeof caseId !== 'string' || typeof key !== 'string') return undefined;
    if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(raisedAt) || !/^[0-9a-f-]{36}$/.test(caseId)) return undefined;
    return { raisedAt, caseId, key };
  } catch {
    return undefined;
  }
}
