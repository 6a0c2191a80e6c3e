import { formSchema } from '@alur/service';
import type { FieldType } from './field-kinds.js';
import { asField, fieldKinds, needs, withType } from './field-kinds.js';

interface Arm {
  readonly properties: Readonly<Record<string, unknown>> & { readonly type: { readonly enum: readonly string[] } };
  readonly required: readonly string[];
}
const arms = formSchema.$defs.field.oneOf as unknown as readonly Arm[];
const common = ['id', 'type', 'label', 'hint', 'class', 'required', 'showWhen', 'autocomplete'];

describe('what a type of answer needs', () => {
  it.each(arms.flatMap((arm) => arm.properties.type.enum.map((type) => [type, arm] as const)))(
    'is what the form takes of it, and what it cannot be without is there from the start: %s',
    (type, { properties, required }) => {
      const kind = fieldKinds[type as FieldType];
      const own = Object.keys(properties).filter((key) => !common.includes(key));
      expect(kind.needs.flatMap((need): readonly string[] => needs[need]).sort()).toEqual(own.sort());
      expect(Object.keys(kind.starts ?? {})).toEqual(required.filter((key) => !common.includes(key)));
    },
  );
});

describe('a question that gets another type', () => {
  const choice = {
    id: 'a',
    type: 'choice',
    label: 'A',
    class: 'none',
    required: false,
    options: [{ value: 'x', label: 'X' }],
  };

  it('keeps what fits', () => {
    expect(withType(choice, 'several')).toEqual({ ...choice, type: 'several' });
    expect(withType({ ...choice, type: 'text', minLength: 3 }, 'textarea')).toMatchObject({ minLength: 3 });
    expect(withType({ ...choice, type: 'number', min: 3 }, 'rupiah')).toMatchObject({ min: 3 });
  });

  it('loses what the new type does not have', () => {
    expect(withType(choice, 'date')).toEqual({ id: 'a', type: 'date', label: 'A', class: 'none', required: false });
  });

  it('is never left open where it is about a person', () => {
    expect(withType(choice, 'nik')).toMatchObject({ class: 'general' });
    expect(withType({ ...choice, class: 'specific' }, 'file')).toMatchObject({ class: 'specific' });
  });
});

describe('a question that is being written', () => {
  it('is shown with what is meant where nothing is said', () => {
    expect(asField({ id: 'a', type: 'file', label: 'Foto', class: 'general' })).toMatchObject({
      required: true,
      accept: ['image/jpeg', 'image/png'],
    });
  });

  it.each([
    { id: 'a', type: 'text', label: ' ' },
    { id: 'a', type: 'tulisan', label: 'A' },
    { id: 'a', type: 'choice', label: 'A', options: [{ value: '', label: '' }] },
    { id: 'a', type: 'declaration', label: 'A' },
    { id: 'a', type: 'group', label: 'A', fields: [{ type: 'text' }] },
  ])('waits while it lacks what it cannot be without: %j', (field) => {
    expect(asField(field)).toBeUndefined();
  });
});
