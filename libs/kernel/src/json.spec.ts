import fc from 'fast-check';
import { canonicalJson } from './json.js';

it('equal data has equal text, however it was put together', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  expect(canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' }));
});

it('what is not there is not told', () => {
  expect(canonicalJson({ a: undefined, b: { c: undefined } })).toBe('{"b":{}}');
});

it('every name is a name', () => {
  const odd = JSON.parse('{"__proto__":{"z":1,"a":2},"constructor":1}') as unknown;
  expect(canonicalJson(odd)).toBe('{"__proto__":{"a":2,"z":1},"constructor":1}');
});

// Hashes of what is stored depend on it: JSON puts whole numbers first, whatever the order of their making.
it('names that are whole numbers come first, by their value', () => {
  expect(canonicalJson({ b: 1, '10': 2, '9': 3, a: 4 })).toBe('{"9":3,"10":2,"a":4,"b":1}');
});

/** How it was first written: an ordered copy, which JSON then writes. Chains of hashes were made with it. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([name, part]) => [name, ordered(part)]));
}

it('is the text it always was', () => {
  const names = fc.oneof(
    fc.string(),
    fc.nat(12).map(String),
    fc.constantFrom('4294967294', '4294967295', '01', '-1', '1.5', '__proto__'),
  );
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
      fc.array(tie('data'), { maxLength: 4 }),
      fc.array(fc.tuple(names, tie('data')), { maxLength: 24 }).map((parts) => Object.fromEntries(parts)),
    ),
  }));
  fc.assert(
    fc.property(data, (value) => {
      expect(canonicalJson(value)).toBe(JSON.stringify(ordered(value)));
    }),
  );
});
