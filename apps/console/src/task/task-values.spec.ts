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
    expect(asText(fields, typed)).toContain('Sudah diketik');
  });

  it('tells faults by field before anything is sent', () => {
    expect(Object.keys(faultsOf(fields, { decision: 'no' }, context))).toEqual(['reason']);
    expect(faultsOf(fields, { decision: 'yes' }, context)).toEqual({});
  });
});
