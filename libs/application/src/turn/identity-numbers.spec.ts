import type { Field } from '@alur/forms';
import { numbersIn } from './identity-numbers.js';

const field = (id: string, type: 'nik' | 'family-card' | 'phone' | 'name'): Field => ({
  id,
  type,
  label: id,
  class: 'general',
  required: false,
});

describe('numbers by which a person is found again', () => {
  it('are those of fields that ask for them, of every person in a group', () => {
    const fields: readonly Field[] = [
      field('own', 'nik'),
      field('card', 'family-card'),
      field('mobile', 'phone'),
      field('name', 'name'),
      {
        ...{ id: 'children', type: 'group', label: 'c', class: 'specific', required: false, itemLabel: 'anak' },
        fields: [field('child', 'nik')],
      } as Field,
    ];
    const answers = {
      own: '3579011708909901',
      mobile: '+6281200019901',
      name: 'Siti Fiktif',
      children: [{ child: '3579025708909902' }, {}],
    };
    expect(numbersIn(fields, answers)).toEqual({
      numbers: [
        { kind: 'nik', value: '3579011708909901' },
        { kind: 'phone', value: '+6281200019901' },
        { kind: 'nik', value: '3579025708909902' },
      ],
    });
  });

  it('are none where none was answered, and nobody looks for them where none is asked', () => {
    expect(numbersIn([field('own', 'nik')], {})).toEqual({ numbers: [] });
    expect(numbersIn([field('name', 'name')], { name: 'x' })).toEqual({});
  });
});
