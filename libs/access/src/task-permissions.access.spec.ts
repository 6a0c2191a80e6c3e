import type { OfficerActor } from './holding.js';
import type { TaskForAccess } from './task-permissions.js';
import { mayReturnAgain, maySeeTask, taskPermissions } from './task-permissions.js';
import { fieldsSeenBy, mayViewCase } from './visible-fields.js';

const officer = (id: string, ...holdings: OfficerActor['holdings']): OfficerActor => ({
  kind: 'officer',
  id,
  name: id,
  holdings,
});
const lurah = officer('hadi', { agency: 'kel-sisir', role: 'lurah' });
const rt = officer('yati', { agency: 'kel-sisir', role: 'rt', scope: '007/003' });
const signing: TaskForAccess = { id: 'c.1', performer: { agency: 'kel-sisir', role: 'lurah' } };
const asking: TaskForAccess = { id: 'c.2', performer: { agency: 'kel-sisir', role: 'rt', scope: '007/003' } };

describe('who may act on a task', () => {
  it('the holder of the office it asks for', () => {
    expect(taskPermissions(lurah, signing)).toMatchObject({
      claim: { allowed: true },
      complete: { allowed: true },
      release: { allowed: false },
    });
  });

  it.each([
    ['the same role in another agency', officer('x', { agency: 'kel-temas', role: 'lurah' })],
    ['another role in the same agency', officer('x', { agency: 'kel-sisir', role: 'service' })],
    ['nobody', officer('x')],
  ])('not %s', (_who, stranger) => {
    expect(maySeeTask(stranger, signing)).toBe(false);
    expect(Object.values(taskPermissions(stranger, signing)).map((one) => one.allowed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('nobody for their own family: they see it, and give back what they took, and that is all', () => {
    const own = { ...signing, sharesFamily: true };
    const reason = 'Anda tidak boleh menangani permohonan keluarga sendiri.';
    expect(maySeeTask(lurah, own)).toBe(true);
    const refused = { allowed: false, reason };
    expect(taskPermissions(lurah, own)).toMatchObject({ claim: refused, complete: refused, return: refused });
    expect(taskPermissions(lurah, own).release.allowed).toBe(false);
    const taken = { ...own, claimedBy: { id: lurah.id, name: lurah.name } };
    expect(taskPermissions(lurah, taken)).toMatchObject({ complete: refused, release: { allowed: true } });
    expect(mayReturnAgain(lurah, own, new Set(['lurah']))).toEqual(refused);
  });

  it('an RT only of their own RT', () => {
    expect(maySeeTask(rt, asking)).toBe(true);
    expect(maySeeTask(officer('x', { agency: 'kel-sisir', role: 'rt', scope: '007/004' }), asking)).toBe(false);
    expect(maySeeTask(officer('x', { agency: 'kel-sisir', role: 'rt' }), asking)).toBe(false);
  });

  it('who came by a link only on the task of the link', () => {
    expect(maySeeTask({ ...rt, onlyTask: 'c.2' }, asking)).toBe(true);
    expect(maySeeTask({ ...rt, onlyTask: 'c.9' }, asking)).toBe(false);
  });

  it('not while a colleague has it, and the reason names them', () => {
    const taken = { ...signing, claimedBy: { id: 'ratna', name: 'Ratna' } };
    const permissions = taskPermissions(lurah, taken);
    expect(permissions.complete).toEqual({ allowed: false, reason: 'Tugas ini sedang dikerjakan Ratna.' });
    expect(permissions.claim.allowed).toBe(false);
    expect(taskPermissions({ ...lurah, id: 'ratna' }, taken)).toMatchObject({
      complete: { allowed: true },
      release: { allowed: true },
      claim: { allowed: false },
    });
  });
});

describe('who may return a task to the applicant', () => {
  const leaders = new Set(['lurah']);

  it('who may complete it, but nobody who came by a link', () => {
    expect(taskPermissions(lurah, signing).return).toEqual({ allowed: true });
    expect(taskPermissions({ ...rt, onlyTask: 'c.2' }, asking)).toMatchObject({
      complete: { allowed: true },
      return: { allowed: false },
    });
    expect(taskPermissions(lurah, { ...signing, claimedBy: { id: 'ratna', name: 'Ratna' } }).return).toEqual({
      allowed: false,
      reason: 'Tugas ini sedang dikerjakan Ratna.',
    });
  });

  it('nobody acts on a task that waits for the applicant', () => {
    const waiting = Object.values(taskPermissions(lurah, { ...signing, suspended: true }));
    expect(waiting).toHaveLength(4);
    for (const one of waiting)
      expect(one).toEqual({ allowed: false, reason: 'Tugas ini menunggu perbaikan dari pemohon.' });
  });

  it('once more only who leads the agency of the task', () => {
    expect(mayReturnAgain(lurah, signing, leaders).allowed).toBe(true);
    expect(mayReturnAgain(rt, asking, leaders).allowed).toBe(false);
    expect(
      mayReturnAgain({ ...lurah, holdings: [{ agency: 'kel-temas', role: 'lurah' }] }, signing, leaders).allowed,
    ).toBe(false);
  });
});

describe('what an officer sees of a case', () => {
  const watchers = [
    { performer: asking.performer, sees: ['name', 'address'] },
    { performer: signing.performer, sees: 'all' as const },
  ];

  it('the fields of their own participant only', () => {
    expect([...fieldsSeenBy(rt, watchers, ['name', 'address', 'income'])]).toEqual(['name', 'address']);
    expect([...fieldsSeenBy(lurah, watchers, ['name', 'income'])]).toEqual(['name', 'income']);
  });

  it('nothing of a case that never came to them', () => {
    const stranger = officer('x', { agency: 'kel-temas', role: 'lurah' });
    expect(mayViewCase(stranger, watchers)).toBe(false);
    expect(fieldsSeenBy(stranger, watchers, ['name']).size).toBe(0);
    expect(mayViewCase(rt, watchers)).toBe(true);
  });
});
