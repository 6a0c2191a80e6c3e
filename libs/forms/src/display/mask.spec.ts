import type { Field, GroupField } from '../contract/form.js';
import { displayItems } from './display-items.js';
import { displayValue } from './display-value.js';
import type { MaskRule } from './mask.js';
import { isMasked } from './mask.js';

const numbers: MaskRule = { kinds: ['nik', 'family-card', 'phone'], classes: [] };
const context = { today: '2026-11-26', villages: {}, masks: numbers };
const field = (type: string, more: object = {}): Field =>
  ({ id: 'x', label: 'X', class: 'general', required: true, type, ...more }) as unknown as Field;

describe('a masked value', () => {
  it.each([
    ['nik', '3579011708909901', '3579••••••••9901'],
    ['family-card', '3579021708909902', '3579••••••••9902'],
    ['phone', '+6281200001234', '+62812••••1234'],
    ['phone', '+628123', '••••••'],
    ['nik', '357901', '••••••'],
  ])('of %s keeps its head and its end, and nothing of one that is none', (type, value, text) => {
    expect(displayValue(field(type), value, context)).toBe(text);
  });

  it('is no secret where nothing was filled in, and as it is where nobody asked for a mask', () => {
    expect(displayValue(field('nik'), '', context)).toBe('Tidak diisi');
    expect(displayValue(field('nik'), '3579011708909901', { today: '', villages: {} })).toBe('3579011708909901');
  });

  it('is chosen by kind and by class, of every kind of answer', () => {
    const specific: MaskRule = { kinds: [], classes: ['specific'] };
    const masked = { ...context, masks: specific };
    expect(displayValue(field('rupiah', { class: 'specific' }), 900_000, masked)).toBe('••••••');
    const illness = field('choice', { class: 'specific', options: [{ value: 'a', label: 'Asma' }] });
    expect(displayValue(illness, 'a', masked)).toBe('••••••');
    expect(displayValue(field('nik'), '3579011708909901', masked)).toBe('3579011708909901');
    expect(
      ['file', 'declaration', 'group'].map((type) => isMasked(field(type, { class: 'specific' }), specific)),
    ).toEqual([false, false, false]);
  });

  it('is masked inside a list too, where it would be the name of its item', () => {
    const family = field('group', { itemLabel: 'anak', fields: [field('nik', { id: 'nik' })] }) as GroupField;
    const answers = { x: [{ nik: '3579011708909901' }] };
    expect(displayItems(family, answers, context)[0]?.name).toBe('3579••••••••9901');
    expect(displayValue(family, answers.x, context)).not.toContain('1708909901');
  });
});
