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
