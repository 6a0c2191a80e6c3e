/** Ways in which the two part, by the operation that does. The first that fits takes the difference. */

const isNull = (answer) => 'value' in answer && answer.value === null;
const starting =
  (...heads) =>
  (template) =>
    heads.some((head) => template.startsWith(head));
const exactly =
  (...templates) =>
  (template) =>
    templates.includes(template);
export const classes = [
  {
    title: 'Intervals that run backwards',
    fits: exactly('[_.._]'),
    word: 'Here `[3..2]` is null, as the kit asks of `for i in [2..1]` and `range("[3..1]")` (level 3, 0084 and 1156). feelin keeps an interval that holds nothing.',
  },
  {
    title: 'Durations times a number, and their negation',
    fits: (template, answers) =>
      ['(_ * _)', '(_ * 2)', '(-_)'].includes(template) && isNull(answers.other) && /^-?P/.test(answers.mine.value),
    word: 'feelin answers null. DMN 1.5 §10.3.2.11 defines a duration times or by a number, and the negation of a duration.',
  },
  {
    title: 'A date plus hours',
    fits: (template, { mine, other }) =>
      template === '(_ + _)' && /^\d{4}-\d\d-\d\d$/.test(mine.value) && String(other.value).startsWith(mine.value),
    word: 'feelin gives a date and time in UTC. DMN 1.5 §10.3.2.11: a date plus a duration of days and time is a date.',
  },
  {
    title: 'Months between two dates',
    fits: starting('years and months duration('),
    word: 'feelin leaves days in the result (`P2Y10M2D`), which is no duration of years and months (DMN 1.5 §10.3.4.1: whole months).',
  },
  {
    title: 'Range functions feelin does not know',
    fits: starting('during(', 'starts(_', 'started by(', 'finishes(', 'finished by(', 'coincides('),
    word: 'feelin 8.2 has no such function and answers null; they are among the range functions of DMN 1.5 §10.3.4.',
  },
  {
    title: 'Range functions of null',
    fits: (template, { mine, other }) =>
      /^(?:before|after|meets|overlaps|includes)\(/.test(template) && isNull(mine) && !isNull(other),
    word: 'With a null argument the answer here is null, as for every built-in whose domain an argument misses (DMN 1.5 §10.3.4); feelin orders null before everything.',
  },
  {
    title: 'A start beyond the end of a text',
    fits: starting('substring(_'),
    word: 'The start position must lie in the text (DMN 1.5 §10.3.4, string functions), so the answer here is null; feelin gives the empty text.',
  },
  {
    title: 'Positions outside a list',
    fits: starting('list replace(', 'insert before(', 'sublist(', 'remove('),
    word: 'A position must lie in the list (DMN 1.5 §10.3.4, list functions; the kit asks for null), so the answer here is null; feelin gives the list as far as it can.',
  },
  {
    title: 'Modes in order',
    fits: starting('mode('),
    word: 'DMN 1.5 §10.3.4, list functions: modes ascend. feelin keeps the order of the list.',
  },
  {
    title: 'The median of an even count',
    fits: starting('median('),
    word: 'feelin takes the two middle items before it sorts; of `[3, 1, 2, 1000]` the median is 2.5 (DMN 1.5 §10.3.4, list functions).',
  },
  {
    title: 'Between, with bounds that cross or are null',
    fits: exactly('(_ between _ and _)'),
    word: 'DMN 1.5 §10.3.2.13: `x between a and b` is `x >= a and x <= b`, so `1 between 2 and 0` is false and a bound that settles the answer outweighs a null one. feelin swaps the bounds.',
  },
  {
    title: 'Lists of different length',
    fits: (template, { mine, other }) => template === '(_ = _)' && mine.value === false && isNull(other),
    word: 'Lists are equal when they are as long and equal item by item (DMN 1.5 §10.3.2.13), so others are unequal, which is false; feelin says null.',
  },
  {
    title: 'Quantifiers over comparisons that are null',
    fits: (template, { mine, other }) => /^\((?:some|every) x/.test(template) && isNull(mine) && !isNull(other),
    word: '`some` and `every` are a chain of `or` and `and` in three-valued logic (DMN 1.5 §10.3.2.13), so what is not settled is null; feelin says false.',
  },
  {
    title: 'Even and odd of a fraction',
    fits: starting('even(', 'odd('),
    word: 'DMN does not say. A fraction is neither, so the answer here is null; feelin says false.',
  },
  {
    title: 'Binary dust',
    fits: (template, { source }) =>
      template === 'modulo(_, _)' || (template === 'string(_)' && !source.includes('"b c"')),
    word: 'DMN 1.5 §10.3.2.3.1 asks for decimal arithmetic. Here results are cleaned to 15 digits, so `string(0.1 + 0.2)` is "0.3" and `modulo(2, 0.1)` is 0; feelin shows the binary fraction.',
  },
  {
    title: 'Names with blanks, as text',
    fits: exactly('string(_)'),
    word: 'DMN does not say how a context reads as text. feelin quotes a name with a blank in it, FEEL itself does not need the quotes.',
  },
  {
    title: 'Null among lists',
    fits: starting(
      'concatenate(',
      'union(',
      '_[item',
      'sort(',
      'append(',
      'count(',
      'reverse(',
      'flatten(',
      'distinct values(',
    ),
    word: 'An argument that must be a list and is null makes the answer null here (DMN 1.5 §10.3.4); feelin takes it for a list of one null. What a sort does with items that do not compare is left open by DMN.',
  },
];
