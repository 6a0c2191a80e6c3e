/** FEEL expressions at random, by kind of answer, from a seed. Each knows its parts, so that a difference can be narrowed down. */

/** The names the expressions read. */
export const values = {
  a: 3,
  b: -7.5,
  s: 'kelurahan',
  t: '',
  yes: true,
  none: null,
  list: [1, 2, 3, 2],
  words: ['satu', 'dua', 'tiga'],
  people: [
    { name: 'Siti', age: 40 },
    { name: 'Budi', age: 17 },
  ],
  inner: { x: 1, y: 'dua' },
};

/** mulberry32: the same seed gives the same expressions on every machine. */
const randomFrom = (start) => {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
const leaves = {
  number: ['a', 'b', '0', '1', '2', '-4', '0.1', '2.5', '1000', 'inner.x', 'none'],
  text: ['s', 't', '"a"', '"kel"', '"A-b c"', 'inner.y', 'words[1]', 'none'],
  truth: ['true', 'false', 'yes', 'none'],
  numbers: ['list', '[]', '[1]', '[3, 1, 2]', '[a, b]', 'people.age', '[1, null]'],
  texts: ['words', '["x", "y"]', 'people.name', '["x"]'],
  date: ['date("2026-02-28")', '@"2024-02-29"', 'date(2026, 11, 24)', '@"2026-12-31"'],
  moment: ['date and time("2026-02-28T10:30:00")', '@"2026-11-24T23:59:59"', '@"2024-02-29T00:00:00"'],
  time: ['time("10:30:00")', '@"23:59:59"', 'time(6, 15, 0)'],
  days: ['duration("P1D")', '@"PT36H"', '@"-PT30M"', '@"P2DT3H4M5S"'],
  months: ['duration("P1Y2M")', '@"P1M"', '@"-P3M"'],
  range: ['[1..5]', '(1..5)', '[2..8)', '(3..10]', '[5..5]'],
  context: ['inner', '{a: 1}', '{"b c": 2, d: null}', 'people[1]'],
};

/** `#kind` is a hole for an expression of that kind. */
const forms = {
  number: [
    '(#number + #number)',
    '(#number - #number)',
    '(#number * #number)',
    '(#number / #number)',
    '(#number ** 2)',
    '(if #truth then #number else #number)',
    'string length(#text)',
    'count(#numbers)',
    'sum(#numbers)',
    'mean(#numbers)',
    'median(#numbers)',
    'stddev(#numbers)',
    'product(#numbers)',
    'min(#numbers)',
    'max(#numbers)',
    '#numbers[1]',
    '#numbers[-1]',
    'abs(#number)',
    'floor(#number)',
    'ceiling(#number)',
    'decimal(#number, 1)',
    'round up(#number, 0)',
    'round down(#number, 1)',
    'round half up(#number, 0)',
    'round half down(#number, 0)',
    'modulo(#number, #number)',
    'sqrt(#number)',
    'exp(a)',
    'log(#number)',
    'number(string(#number))',
    '#date.year',
    '#moment.hour',
    '#days.hours',
    '#months.years',
    'day of year(#date)',
    'week of year(#date)',
  ],
  text: [
    '(#text + #text)',
    'substring(#text, #number)',
    'substring(#text, 2, 3)',
    'upper case(#text)',
    'lower case(#text)',
    'substring before(#text, #text)',
    'substring after(#text, #text)',
    'replace(#text, "[aeiou]", "-")',
    'string join(#texts, ", ")',
    'string(#number)',
    'string(#date)',
    'string(#days)',
    'string(#context)',
    'day of week(#date)',
    'month of year(#date)',
    '(if #truth then #text else #text)',
  ],
  truth: [
    '(#truth and #truth)',
    '(#truth or #truth)',
    'not(#truth)',
    '(#number < #number)',
    '(#number = #number)',
    '(#number != #number)',
    '(#text = #text)',
    '(#text < #text)',
    '(#number between #number and #number)',
    '(#number in #range)',
    '(#number in (1, 2, > 5))',
    '(#date <= #date)',
    '(#moment > #moment)',
    '(#numbers = #numbers)',
    '(#context = #context)',
    '(some x in #numbers satisfies x > #number)',
    '(every x in #numbers satisfies x > #number)',
    'contains(#text, #text)',
    'starts with(#text, #text)',
    'ends with(#text, #text)',
    'matches(#text, "^[a-z]+$")',
    'list contains(#numbers, #number)',
    'all([#truth, #truth])',
    'any([#truth, #truth])',
    'even(#number)',
    'odd(#number)',
    'is(#date, #date)',
    'before(#range, #range)',
    'after(#number, #range)',
    'meets(#range, #range)',
    'overlaps(#range, #range)',
    'includes(#range, #number)',
    'during(#range, #range)',
    'starts(#range, #range)',
    'finishes(#number, #range)',
    'coincides(#range, #range)',
    '(#number instance of number)',
  ],
  numbers: [
    '[#number, #number]',
    '#numbers[item > #number]',
    '(for x in #numbers return x + #number)',
    '(for i in 1..4 return i * #number)',
    'append(#numbers, #number)',
    'concatenate(#numbers, #numbers)',
    'reverse(#numbers)',
    'distinct values(#numbers)',
    'union(#numbers, #numbers)',
    'sublist(#numbers, 1, 2)',
    'remove(#numbers, 1)',
    'insert before(#numbers, 1, #number)',
    'list replace(#numbers, 2, #number)',
    'index of(#numbers, #number)',
    'flatten([#numbers, [#number]])',
    'sort(#numbers, function(x, y) x < y)',
    'mode(#numbers)',
  ],
  texts: ['split(#text, "[- ]")', '[#text, #text]', '(for w in #texts return upper case(w))'],
  date: ['(#date + #days)', '(#date - #months)', 'date(#moment)'],
  moment: ['(#moment + #days)', '(#moment + #months)', 'date and time(#date, #time)'],
  time: ['(#time + #days)', 'time(#moment)'],
  days: ['(#moment - #moment)', '(#date - #date)', '(#days + #days)', '(#days * #number)', '(-#days)', 'abs(#days)'],
  months: ['(#months + #months)', '(#months * 2)', 'years and months duration(#date, #date)'],
  range: ['[#number..#number]'],
  context: ['context put(#context, "z", #number)', 'context merge([#context, #context])', '{p: #number, q: p + 1}'],
};
const kinds = Object.keys(forms);
const hole = /#(\w+)/;

/** @returns a function that gives one expression after the other: `{ source, template, parts }`, holes of the template as `_` */
export const generator = (seed) => {
  const random = randomFrom(seed);
  const pick = (choices) => choices[Math.floor(random() * choices.length)];
  const make = (kind, depth) => {
    if (depth <= 0 || random() < 0.25) {
      const leaf = pick(leaves[kind]);
      return { source: leaf, template: leaf, parts: [] };
    }
    // Every second piece is the kind of a hole.
    const pieces = pick(forms[kind]).split(hole);
    const parts = pieces.filter((_piece, index) => index % 2 === 1).map((inner) => make(inner, depth - 1));
    const source = pieces.map((piece, index) => (index % 2 === 1 ? parts[(index - 1) / 2].source : piece)).join('');
    return { source, template: pieces.map((piece, index) => (index % 2 === 1 ? '_' : piece)).join(''), parts };
  };
  return () => make(pick(kinds), 3);
};
