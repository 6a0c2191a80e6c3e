import fc from 'fast-check';
import { newReference, readReference } from './reference.js';

const crockford = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/);

describe('a public reference', () => {
  it('reads back from what was given, in any case and spacing', () => {
    fc.assert(
      fc.property(crockford, (body) => {
        const reference = newReference({ crockford40: () => body });
        expect(reference).toMatch(/^BTU-.{4}-.{4}-.$/);
        expect(readReference(reference)).toBe(reference);
        expect(readReference(reference.toLowerCase().replaceAll('-', ' '))).toBe(reference);
      }),
    );
  });

  it('does not read with one wrong character', () => {
    fc.assert(
      fc.property(crockford, fc.integer({ min: 0, max: 7 }), (body, at) => {
        const reference = newReference({ crockford40: () => body });
        const other = body[at] === '7' ? '8' : '7';
        const changed = body.slice(0, at) + other + body.slice(at + 1);
        const check = reference.at(-1) ?? '';
        expect(readReference(`BTU-${changed.slice(0, 4)}-${changed.slice(4)}-${check}`)).toBeUndefined();
      }),
    );
  });

  it('takes O for 0 and I or L for 1, as people write them', () => {
    const reference = newReference({ crockford40: () => '01010101' });
    expect(readReference(reference.replace('BTU-0101', 'BTU-OIOL'))).toBe(reference);
  });

  it.each(['', 'BTU', 'BTU-0000', '🙂', 'BTU-0000-0000-0-0'])('%j is none', (typed) =>
    expect(readReference(typed)).toBeUndefined(),
  );
});
