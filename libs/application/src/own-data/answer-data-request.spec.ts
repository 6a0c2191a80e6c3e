import type { OfficerActor } from '@alur/access';
import { standardPrivacy } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import type { DataRequest } from '../ports/data-requests.js';
import type { AnswerPorts } from './answer-data-request.js';
import { answerDataRequest } from './answer-data-request.js';

const roles = {
  head: { key: 'head', name: 'Kepala', byLink: false, leads: true, operates: false },
  operator: { key: 'operator', name: 'Pengelola', byLink: false, leads: false, operates: true },
};
const city = { zone: 'Asia/Jakarta', privacy: standardPrivacy, roles, agencies: {} };
const officer = (role: string): OfficerActor => ({
  kind: 'officer',
  id: role,
  name: 'X',
  holdings: [{ agency: 'diskominfo', role }],
});
const request: DataRequest = {
  id: 'r1',
  citizenId: 'siti',
  kind: 'erase',
  fields: [],
  state: 'open',
  askedAt: '2026-11-26T00:00:00.000Z',
  dueAt: '2026-11-29T00:00:00.000Z',
};

interface World {
  readonly request?: Partial<DataRequest>;
  /** Decided so long ago that the archive law lets go of it; else still running. */
  readonly over?: boolean;
  readonly answer?: Partial<{ state: 'accepted' | 'refused'; reason: string }>;
  readonly by?: string;
}

/** What was done, in order, and the code of a refusal. */
async function done({ request: more, over = true, answer, by = 'operator' }: World): Promise<readonly string[]> {
  const acts: string[] = [];
  const did = <T>(act: string, result: T): Promise<T> => {
    acts.push(act);
    return Promise.resolve(result);
  };
  const state = over ? { decision: { kind: 'granted', outcome: 'o', at: '2020-01-01T00:00:00.000Z' } } : {};
  const privacy = { retention: { activeYears: 2, final: 'destroy' } };
  const ports = {
    city,
    reading: {
      now: () => Promise.resolve('2026-11-26T01:00:00.000Z'),
      everyCaseOf: () => Promise.resolve([{ state, versionHash: 'v', reference: 'BTU-1' }]),
    },
    versions: { getVersion: () => Promise.resolve({ bundle: { privacy } }) },
    citizens: { findById: () => Promise.resolve({ id: 'siti', phone: '+6281200000001' }) },
    dataRequests: {
      find: () => Promise.resolve({ ...request, ...more }),
      decide: (decision: { state: 'accepted' | 'refused' }) =>
        did(`decided ${decision.state}`, { ...request, ...more, state: decision.state }),
      forgetNotes: (id: string) => did(`forgot ${id}`, undefined),
    },
    sessions: { endAllOfCitizen: (id: string) => did(`signed out ${id}`, 1) },
    audit: { record: ({ action }: { action: string }) => did(action, undefined) },
    subjectKeys: { destroy: (id: string) => did(`shredded ${id}`, undefined) },
    messages: {
      send: ({ recipient, subject }: { recipient: string; subject: string }) =>
        did(`told ${recipient} of ${subject}`, undefined),
    },
  } as unknown as AnswerPorts;
  const asked = { id: 'r1', state: 'accepted', reason: 'Masa simpan berakhir.', ...answer } as const;
  const result: Result<DataRequest, Rejection> = await answerDataRequest(ports)(officer(by), asked);
  return result.ok ? acts : [...acts, result.error.code];
}

it('an erasure signs out, is written down, shreds the key, and is told while the number can still be read', async () => {
  expect(await done({})).toEqual([
    'signed out siti',
    'data-erased',
    'told +6281200000001 of siti',
    'shredded siti',
    'forgot siti',
    'decided accepted',
  ]);
});

it('nothing is shredded for a refusal, nor against the archive law', async () => {
  expect(await done({ answer: { state: 'refused' } })).toEqual(['decided refused', 'told +6281200000001 of siti']);
  expect(await done({ over: false })).toEqual(['ERASURE_KEPT']);
});

it('only who may answers, once, with words that hold no number', async () => {
  const ofAgency = { kind: 'correct', agency: 'diskominfo' } as const;
  expect(await done({ by: 'head' })).toEqual(['DATA_REQUEST_NOT_FOUND']);
  expect(await done({ by: 'head', request: { agency: 'diskominfo' } })).toEqual(['NOT_ALLOWED']);
  expect(await done({ by: 'head', request: ofAgency })).toEqual(['decided accepted', 'told +6281200000001 of siti']);
  expect(await done({ request: { state: 'refused' } })).toEqual(['DATA_REQUEST_ANSWERED']);
  expect(await done({ answer: { reason: 'ya' } })).toEqual(['REASON_MISSING']);
  expect(await done({ answer: { reason: 'NIK 3579011708909901 sudah benar' } })).toEqual(['REASON_PERSONAL']);
});
