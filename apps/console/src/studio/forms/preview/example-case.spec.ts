import { answersSeen, seenAt } from './example-case.js';

const pages = [
  {
    id: 'p',
    title: 'P',
    fields: [
      { id: 'name', type: 'name', label: 'Nama', class: 'general' },
      { id: 'kind', type: 'text', label: 'Jenis', class: 'none' },
      { id: 'half', type: 'choice', label: 'Setengah' },
    ],
  },
];
const tasks = {
  check: { fields: [{ id: 'result', type: 'choice', label: 'Hasil', options: [{ value: 'ok', label: 'Baik' }] }] },
  sign: { fields: [{ id: 'note', type: 'text', label: 'Catatan', required: false }] },
};
const check = { id: 'check', name: 'Periksa', participant: 'front', before: [] };
const sign = { id: 'sign', name: 'Tanda tangan', participant: 'head', before: ['check'] };
const every = ['name', 'kind', 'half', 'result', 'note'];
const participants = { front: { sees: ['kind'] }, head: { sees: 'all' } };
const context = { today: '2026-11-26', villages: {} };

describe('what an officer finds at a task of a draft', () => {
  it('is what their participant may see, in the words of the portal', () => {
    const seen = seenAt(check, [check, sign], { participants, every });
    expect(answersSeen({ pages, tasks }, [], { seen, context })).toEqual([
      { title: 'Isian pemohon', rows: [{ field: 'kind', label: 'Jenis', text: 'Contoh isian' }] },
    ]);
  });

  it('has what was filled in before, and leaves out what cannot be shown yet', () => {
    const seen = seenAt(sign, [check, sign], { participants, every });
    const groups = answersSeen({ pages, tasks }, [check], { seen, context });
    expect(groups.map(({ title, rows }) => [title, rows.map(({ field }) => field)])).toEqual([
      ['Isian pemohon', ['name', 'kind']],
      ['Periksa', ['result']],
    ]);
  });

  it('is nothing for a task without a participant, or one that sees nothing yet', () => {
    expect(seenAt({ id: 'check', name: 'Periksa', before: [] }, [check], { participants, every }).size).toBe(0);
    expect(seenAt(check, [check], { participants: { front: {} }, every }).size).toBe(0);
  });
});
