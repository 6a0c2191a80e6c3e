import type { OfficerActor } from './holding.js';
import { draftPermissions, mayEnterStudio, mayRetire } from './studio-permissions.js';

const officer = (id: string, ...roles: readonly string[]): OfficerActor => ({
  kind: 'officer',
  id,
  name: id,
  holdings: roles.map((role) => ({ agency: 'diskominfo', role })),
});
const draft = { contributors: ['ayu'], handedIn: { by: 'bima' } };

describe('who may enter the studio', () => {
  it.each([['designer'], ['reviewer']])('a %s, but not by a one-time link', (role) => {
    expect(mayEnterStudio(officer('x', role))).toBe(true);
    expect(mayEnterStudio({ ...officer('x', role), onlyTask: 'c.1' })).toBe(false);
  });

  it('nobody else, and nobody else closes a service', () => {
    expect(mayEnterStudio(officer('x', 'head', 'operator'))).toBe(false);
    expect(mayRetire(officer('x', 'head', 'operator')).allowed).toBe(false);
    expect([mayRetire(officer('x', 'designer')).allowed, mayRetire(officer('x', 'reviewer')).allowed]).toEqual([
      true,
      true,
    ]);
  });
});

describe('who may write a draft', () => {
  it('a designer, also a colleague of who began it; a reviewer reads', () => {
    expect(draftPermissions(officer('citra', 'designer'), draft).write).toEqual({ allowed: true });
    expect(draftPermissions(officer('dewi', 'reviewer'), draft).write).toEqual({
      allowed: false,
      reason: 'Hanya perancang layanan yang boleh mengubah rancangan. Anda dapat membaca semuanya.',
    });
  });
});

describe('who may approve a draft', () => {
  const review = (id: string, ...roles: readonly string[]) => draftPermissions(officer(id, ...roles), draft).review;

  it.each([['reviewer'], ['designer']])('a %s who has no part in it', (role) => {
    expect(review('dewi', role)).toEqual({ allowed: true });
  });

  it.each([
    ['wrote in it', 'ayu'],
    ['handed it in', 'bima'],
  ])('nobody who %s, whichever roles they hold', (_what, id) => {
    for (const roles of [['designer'], ['reviewer'], ['designer', 'reviewer']])
      expect(review(id, ...roles)).toEqual({
        allowed: false,
        reason: 'Anda ikut menulis atau menyerahkan rancangan ini, jadi orang lain yang memeriksa dan menerbitkannya.',
      });
  });

  it('nobody from outside the studio', () => {
    expect(review('dewi', 'head').allowed).toBe(false);
  });
});
