import type { ArchivedFile, AuditCount, AuditFinding, Checkpoint, SignedCheckpoint } from '../ports/checkpoints.js';
import { keepCheckpoint } from './keep-checkpoint.js';
import { verifyAudit } from './verify-audit.js';

const checkpointAt = (number: number, at: string): Checkpoint => ({ number, at, root: 'r', cases: 0, entries: 0 });
const signedOf = ({ number, at, root }: Checkpoint): SignedCheckpoint => ({
  number,
  at,
  root,
  key: 'k',
  signature: 'ours',
});

/** Checkpoints as the database gives them, one after the other; undefined where another worker was first. */
function city(given: readonly (Checkpoint | undefined)[]) {
  const taken = [...given];
  const stored: SignedCheckpoint[] = [];
  let isAway = false;
  const keep = keepCheckpoint({
    checkpoints: { take: () => Promise.resolve(taken.shift()) },
    seal: { sign: signedOf, isGenuine: () => true },
    archive: {
      add: (signed) => {
        if (isAway) return Promise.reject(new Error('the volume is away'));
        stored.push(signed);
        return Promise.resolve(`${String(signed.number)}.json`);
      },
      findNewest: () => Promise.resolve(stored.at(-1)),
      list: () => Promise.resolve([]),
    },
  });
  return { keep, stored, away: (now: boolean) => void (isAway = now) };
}

describe('the checkpoint of a minute', () => {
  it('is signed where it is the first of its hour', async () => {
    const { keep, stored } = city([
      checkpointAt(1, '2026-11-26T09:58:00.000Z'),
      checkpointAt(2, '2026-11-26T09:59:00.000Z'),
      checkpointAt(3, '2026-11-26T10:00:00.000Z'),
      undefined,
    ]);
    const files = [];
    for (let minute = 0; minute < 4; minute += 1) files.push((await keep())?.file);
    expect(files).toEqual(['1.json', undefined, '3.json', undefined]);
    expect(stored.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('is signed by the next one where the archive was out of reach', async () => {
    const { keep, stored, away } = city([
      checkpointAt(1, '2026-11-26T09:58:00.000Z'),
      checkpointAt(2, '2026-11-26T09:59:00.000Z'),
    ]);
    away(true);
    await expect(keep()).rejects.toThrow('away');
    away(false);
    expect(await keep()).toMatchObject({ file: '2.json' });
    expect(stored).toHaveLength(1);
  });

  it('is signed whenever somebody asks for one', async () => {
    const { keep } = city([checkpointAt(1, '2026-11-26T09:58:00.000Z'), checkpointAt(2, '2026-11-26T09:58:09.000Z')]);
    await keep();
    expect(await keep('asked')).toMatchObject({ file: '2.json' });
  });
});

it('what is held against the database is only what our key has signed', async () => {
  const now = '2026-11-26T11:00:00.000Z';
  const files: readonly ArchivedFile[] = [
    { file: 'a.json', signed: signedOf(checkpointAt(1, '2026-11-26T09:00:00.000Z')) },
    { file: 'b.json', signed: { ...signedOf(checkpointAt(2, '2026-11-26T10:00:00.000Z')), signature: 'forged' } },
    { file: 'c.json' },
  ];
  const found: AuditFinding[] = [];
  let compared: readonly number[] = [];
  await verifyAudit({
    archive: { list: () => Promise.resolve(files) },
    seal: { isGenuine: ({ signature }) => signature === 'ours' },
    proof: {
      verify(signed) {
        compared = [...signed.keys()];
        return Promise.resolve({ now } as AuditCount);
      },
    },
  })((finding) => found.push(finding));
  expect(compared).toEqual([1]);
  expect(found).toEqual([
    { code: 'SIGNATURE_WRONG', file: 'b.json', checkpoint: 2, since: '2026-11-26T10:00:00.000Z', until: now },
    { code: 'ARCHIVE_UNREADABLE', file: 'c.json', until: now },
  ]);
});
