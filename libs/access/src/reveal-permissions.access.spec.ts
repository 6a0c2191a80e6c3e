import type { OfficerActor } from './holding.js';
import { mayReveal } from './reveal-permissions.js';

const officer: OfficerActor = {
  kind: 'officer',
  id: 'o',
  name: 'O',
  holdings: [{ agency: 'dinsos', role: 'verifier' }],
};

it('who sees a field masked may see it in plain, and nobody else', () => {
  expect(mayReveal(officer, 'nik', new Set(['nik'])).allowed).toBe(true);
  expect(mayReveal(officer, 'nik', new Set(['name']))).toEqual({
    allowed: false,
    reason: 'Isian ini bukan bagian dari jabatan Anda.',
  });
});

it('a one-time link shows no number in plain, whatever its task sees', () => {
  expect(mayReveal({ ...officer, onlyTask: 'c.1' }, 'nik', new Set(['nik']))).toEqual({
    allowed: false,
    reason: 'Lewat tautan sekali pakai, nomor pribadi selalu disamarkan.',
  });
});
