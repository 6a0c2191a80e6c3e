// Whatever somebody types comes back as it was typed, cleaned of what nobody sees, or is refused with a sentence.
import fc from 'fast-check';
import type { FormContext, SimpleField } from '@alur/forms';
import { parseField } from '@alur/forms';

const base = { class: 'general', required: true } as const;
const context = { today: '2026-11-26', zone: 'Asia/Jakarta', villages: {} } as unknown as FormContext;
const field = (type: string, more: object = {}): SimpleField =>
  ({ ...base, id: 'f', type, label: 'Isian', ...more }) as unknown as SimpleField;
const text = field('text');
const area = field('textarea');
const name = field('name');

type Told = { readonly value: unknown } | { readonly refused: string };
const told = (asked: SimpleField, raw: unknown): Told => {
  const parsed = parseField(asked, raw, context);
  return parsed.ok ? { value: parsed.value } : { refused: parsed.error };
};

/** As the database and every reader get it: UTF-8, in JSON, with no zero byte and no half of a pair. */
function expectKept(value: unknown): void {
  const written = Buffer.from(JSON.stringify(value), 'utf8').toString('utf8');
  expect(JSON.parse(written)).toEqual(value);
  expect(String(value)).not.toMatch(/[\0\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
}

it.each([
  ['emoji', '😀👨‍👩‍👧‍👦🇮🇩'],
  ['Javanese', 'ꦥꦺꦴꦠꦺꦴꦲꦺꦴꦩꦃ'],
  ['Arabic', 'محمد بن عبد الله'],
  ['letters that look alike', 'Раураl'],
  ['quotes', `O'Brien "x" \u201ckutip\u201d`],
  ['a page', '<script>alert(1)</script>'],
  ['a statement', "'; DROP TABLE draft; --"],
  ['a template', '{{constructor.constructor("x")()}} ${7*7} #{7*7}'],
  ['a formula', '=cmd|"/c calc"!A0'],
  ['a path', '../../etc/passwd'],
  ['mail heads', 'a%0d%0aBcc: x@example.org'],
  ['a prototype', '__proto__'],
  ['leading zeros', '007'],
  ['a number that is large', '1e400'],
  ['characters beyond the plane', '𝒜𠮷𝔘'],
  ['all signs of a keyboard', '`~!@#$%^&*()-_=+[]{}\\|;:\'",.<>/?'],
])('%s come back as they were typed', (_, typed) => {
  expect(told(text, typed)).toEqual({ value: typed });
  expect(told(area, typed)).toEqual({ value: typed });
  expectKept(typed);
});

it.each([
  ['a zero byte', 'a\0b'],
  ['half a pair', 'a\ud800b'],
  ['the other half', 'a\udc00b'],
  ['marks that turn the writing', 'a\u202Eb'],
  ['marks around it', '\u2066a\u2069'],
  ['a bell', 'a\u0007b'],
  ['a sign to erase', 'a\u007fb'],
  ['a mark of order', 'a\ufeffb'],
  ['no character', 'a\uffffb'],
  ['a megabyte', 'x'.repeat(1_048_576)],
])('%s is refused with a sentence', (_, typed) => {
  for (const asked of [text, area, name])
    expect(told(asked, typed)).toEqual({ refused: expect.stringMatching(/^Isian .{10,}\.$/s) });
});

it.each([{}, [], ['a', 'b'], { a: 1 }, true, () => 1, Symbol.iterator.toString, new Date(0)])(
  'what is no text (%p) is none',
  (typed) => {
    for (const asked of [text, area, name]) expect(told(asked, typed)).toHaveProperty('refused');
  },
);

const days: readonly (readonly [string, string | undefined])[] = [
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', undefined],
  ['2026-02-30', undefined],
  ['30 Februari 2026', undefined],
  ['31/04/2026', undefined],
  ['2026-13-01', undefined],
  ['2026-00-10', undefined],
  ['2026-10-00', undefined],
  ['1899-12-31', undefined],
  ['2026-1-2', '2026-01-02'],
  ['-2026-01-01', undefined],
  ['20260101', undefined],
  ['２０２６-01-01', undefined],
  ['2026-01-01T00:00:00Z', undefined],
  ['00/00/0000', undefined],
];
it.each(days)('the day %s is %s', (typed, day) => {
  expect(told(field('date'), typed)).toEqual(day === undefined ? { refused: expect.any(String) } : { value: day });
});

const numbers: readonly (readonly [string, boolean])[] = [
  ['3579011708909901', true],
  ['3579015708909901', true], // a woman: forty more
  ['3579014108909901', true],
  ['3579017108909901', true],
  ['3579017208909901', false], // the 32nd
  ['3579013208909901', false],
  ['3579014008909901', false],
  ['3579010008909901', false],
  ['3579013002909901', false], // 30 February
  ['3579017002909901', false],
  ['3579012902009901', true],
  ['3579012902019901', false],
  ['3579011713909901', false], // a thirteenth month
  ['3579011708900000', false],
  ['0079011708909901', true], // where it was first written is not asked
  ['357901170890990', false],
  ['35790117089099011', false],
  ['3579O11708909901', false],
  ['３５７９０１１７０８９０９９０１', false],
  ['3579-0117-0890-9901', true],
];
it.each(numbers)('NIK %s: %s', (typed, isTaken) => {
  const kept = told(field('nik'), typed);
  expect(kept).toEqual(isTaken ? { value: typed.replaceAll('-', '') } : { refused: expect.any(String) });
});

it('five thousand texts of chance are kept as they will be kept again, or refused', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(text, area, name), (typed, asked) => {
      const first = told(asked, typed);
      if ('refused' in first) {
        expect(first.refused).toMatch(/^(Isi|Isian|Tulis) .{5,}\.$/s);
        return;
      }
      expectKept(first.value);
      expect(told(asked, first.value)).toEqual(first);
    }),
    { numRuns: 5_000 },
  );
});
