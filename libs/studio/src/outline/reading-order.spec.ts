import { draw, drawProcess } from '@alur/testing';
import { inReadingOrder } from './reading-order.js';

it('tells steps in the order of the process, whatever the order of the drawing, each once', () => {
  const process = drawProcess({
    id: 'p',
    elements: {
      last: draw.end(),
      second: draw.ruleTask('d', 'x'),
      first: draw.ruleTask('d', 'y'),
      begin: draw.start(),
    },
    flows: [
      ['begin', 'first'],
      ['first', 'second'],
      ['second', 'first'],
      ['second', 'last'],
    ],
  });
  expect(inReadingOrder(process).map(({ id }) => id)).toEqual(['begin', 'first', 'second', 'last']);
});

it('leaves out nothing, even what nothing leads to', () => {
  const process = drawProcess({ id: 'p', elements: { a: draw.start(), lost: draw.end() }, flows: [] });
  expect(inReadingOrder(process).map(({ id }) => id)).toEqual(['a', 'lost']);
});
