import { returnBody, returnFaults, toggled } from './return-values.js';

describe('sending fields back', () => {
  it('asks a reason for every chosen field, and words where the reason says nothing', () => {
    expect(returnFaults({ name: { reason: '', note: '' }, nik: { reason: 'other', note: ' ' } })).toEqual({
      name: 'Pilih alasannya.',
      nik: 'Tulis apa yang perlu diperbaiki.',
    });
    expect(returnFaults({ name: { reason: 'mismatch', note: '' } })).toEqual({});
  });

  it('forgets a field that is chosen again', () => {
    const once = toggled({}, 'name');
    expect(once).toEqual({ name: { reason: '', note: '' } });
    expect(toggled(once, 'name')).toEqual({});
  });

  it('sends no empty words', () => {
    expect(returnBody({ name: { reason: 'mismatch', note: '  ' } }, ' ')).toEqual({
      fields: [{ field: 'name', reason: 'mismatch' }],
    });
    expect(returnBody({ name: { reason: 'other', note: ' Tanpa gelar. ' } }, 'Masih keliru.')).toEqual({
      fields: [{ field: 'name', reason: 'other', note: 'Tanpa gelar.' }],
      anotherRound: 'Masih keliru.',
    });
  });
});
