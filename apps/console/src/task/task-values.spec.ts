import type { Field } from '@alur/forms';
import { answersOf, asText, faultsOf, shownFields } from './task-values.js';

const fields: readonly Field[] = [
  {
    id: 'decision',
    type: 'choice',
    label: 'Keputusan',
    class: 'none',
    required: true,
    options: [
      { value: 'yes', label: 'Ya' },
      { value: 'no', label: 'Tidak' },
    ],
  },
  {
    id: 'reason',
    type: 'textarea',
    label: 'Alasan',
    class: 'general',
    required: true,
    showWhen: { field: 'decision', op: 'equals', value: 'no' },
  },
];
const context = { today: '2026-11-24', villages: {} };

describe('what an officer typed', () => {
  it('shows a field only while the answer it hangs on is given', () => {
    expect(shownFields(fields, { decision: 'yes' }).map((field) => field.id)).toEqual(['decision']);
    expect(shownFields(fields, { decision: 'no' }).map((field) => field.id)).toEqual(['decision', 'reason']);
  });

  it('sends nothing that is hidden or empty, but keeps it on the screen', () => {
    const typed = { decision: 'yes', reason: 'Sudah diketik' };
    expect(answersOf(fields, typed)).toEqual({ decision: 'yes' });
    expect(answersOf(fields, { decision: '' })).toEqual({});
    expect(asText(fields, typed, context)).toContain('Sudah diketik');
  });

  const witnesses: Field = {
    id: 'witnesses',
    type: 'group',
    label: 'Saksi',
    itemLabel: 'saksi',
    class: 'general',
    required: true,
    fields: [
      { id: 'witness', type: 'name', label: 'Nama saksi', class: 'general', required: true },
      { id: 'witness_nik', type: 'nik', label: 'NIK saksi', class: 'general', required: false },
    ],
  };

  it('sends of each item what was typed, and tells a fault where it stands in it', () => {
    const typed = { witnesses: [{ witness: 'Siti', witness_nik: '' }, { witness: '' }] };
    expect(answersOf([witnesses], typed)).toEqual({ witnesses: [{ witness: 'Siti' }, {}] });
    expect(faultsOf([witnesses], typed, context)).toEqual({ 'witnesses.1.witness': 'Isi nama saksi.' });
    expect(asText([witnesses], typed, context)).toContain('1. Nama saksi: Siti');
  });

  it('tells faults by field before anything is sent', () => {
    expect(Object.keys(faultsOf(fields, { decision: 'no' }, context))).toEqual(['reason']);
    expect(faultsOf(fields, { decision: 'yes' }, context)).toEqual({});
  });
});
