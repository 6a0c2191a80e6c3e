import { context, fields, pages } from './sample-form.js';
import type { Answers, Condition } from './contract/form.js';
import { holds } from './conditions.js';
import { firstUnanswered, validateAnswers, validateFields, validatePage } from './validate.js';
import { nextPage, visibleFields, visiblePages, withoutHidden } from './visibility.js';

const form = { pages };
const purposePage = pages[1] ?? { id: '', title: '', fields: [] };
const whole = {
  name: 'Siti Aminah',
  nik: '3579025708909902',
  purpose: 'health',
  income: 750_000,
  village: '35.79.01.1004',
  rt: '003',
};

describe('a condition', () => {
  const answers: Answers = { purpose: 'health', dependants: 3, since: '2020-01-01' };
  it.each<[string, Condition, boolean]>([
    ['equals', { field: 'purpose', op: 'equals', value: 'health' }, true],
    ['notEquals', { field: 'purpose', op: 'notEquals', value: 'other' }, true],
    ['notEquals of an unanswered question', { field: 'missing', op: 'notEquals', value: 'other' }, false],
    ['in', { field: 'purpose', op: 'in', value: ['health', 'other'] }, true],
    ['not in', { field: 'purpose', op: 'in', value: ['other'] }, false],
    ['atLeast at its bound', { field: 'dependants', op: 'atLeast', value: 3 }, true],
    ['atMost below', { field: 'dependants', op: 'atMost', value: 2 }, false],
    ['atLeast on a date', { field: 'since', op: 'atLeast', value: '2019-12-31' }, true],
    ['atLeast across kinds', { field: 'purpose', op: 'atLeast', value: 1 }, false],
    ['answered', { field: 'dependants', op: 'answered' }, true],
    ['answered by what objects inherit', { field: 'constructor', op: 'answered' }, false],
    [
      'all',
      {
        all: [
          { field: 'purpose', op: 'answered' },
          { field: 'missing', op: 'answered' },
        ],
      },
      false,
    ],
    [
      'any',
      {
        any: [
          { field: 'purpose', op: 'answered' },
          { field: 'missing', op: 'answered' },
        ],
      },
      true,
    ],
  ])('%s', (_name, condition, expected) => {
    expect(holds(condition, answers)).toBe(expected);
  });
});

describe('what is shown', () => {
  it('a page follows the answer it depends on', () => {
    expect(visiblePages(form, { purpose: 'other' }).map((page) => page.id)).toEqual(['person', 'purpose', 'home']);
    expect(nextPage(form, 'purpose', { purpose: 'health' })?.id).toBe('income');
    expect(nextPage(form, 'purpose', { purpose: 'other' })?.id).toBe('home');
    expect(nextPage(form, 'home', {})).toBeUndefined();
    expect(nextPage(form, 'nowhere', {})).toBeUndefined();
  });

  it('a question follows the answer on its own page', () => {
    expect(visibleFields(purposePage, { purpose: 'other' }).map((field) => field.id)).toEqual([
      'purpose',
      'purpose_other',
    ]);
    expect(visibleFields(purposePage, { purpose: 'health' }).map((field) => field.id)).toEqual(['purpose']);
  });

  it('answers to questions that are no longer shown are left out', () => {
    expect(withoutHidden(pages, { purpose: 'other', purpose_other: 'Beasiswa', income: 1, unknown: 1 })).toEqual({
      purpose: 'other',
      purpose_other: 'Beasiswa',
    });
    expect(withoutHidden(pages, { purpose: 'health', purpose_other: 'Beasiswa', income: 1 })).toEqual({
      purpose: 'health',
      income: 1,
    });
  });

  it('the first page with a missing or wrong answer comes next', () => {
    expect(firstUnanswered(form, {}, context)?.id).toBe('person');
    expect(firstUnanswered(form, { ...whole, income: -5 }, context)?.id).toBe('income');
    expect(firstUnanswered(form, whole, context)).toBeUndefined();
  });
});

describe('a page', () => {
  it('gives the normalised answers of its own questions only', () => {
    const result = validatePage(
      purposePage,
      { purpose: 'other', purpose_other: ' Beasiswa ', _csrf: 'x' },
      whole,
      context,
    );
    expect(result).toEqual({ ok: true, value: { purpose: 'other', purpose_other: 'Beasiswa' } });
  });

  it('ignores a question the browser sent although it is hidden', () => {
    expect(validatePage(purposePage, { purpose: 'health', purpose_other: 'Beasiswa' }, {}, context)).toEqual({
      ok: true,
      value: { purpose: 'health' },
    });
  });

  it('asks for the question that the new answer shows', () => {
    expect(validatePage(purposePage, { purpose: 'other', purpose_other: '' }, { purpose: 'health' }, context)).toEqual({
      ok: false,
      error: { purpose_other: 'Isi keperluan lain.' },
    });
  });

  it('takes a date from three boxes', () => {
    const page = { id: 'birth', title: 'Kapan Anda lahir?', fields: [fields.birthDate] };
    const boxes = { 'birth_date-day': '17', 'birth_date-month': '8', 'birth_date-year': '1990' };
    expect(validatePage(page, boxes, {}, context)).toEqual({ ok: true, value: { birth_date: '1990-08-17' } });
  });
});

describe('all answers', () => {
  it('are normalised', () => {
    expect(validateAnswers(pages, { ...whole, rt: '3', income: 'Rp750.000' }, context)).toEqual({
      ok: true,
      value: whole,
    });
  });

  it('an answer to a question that is not shown is an error', () => {
    expect(validateAnswers(pages, { ...whole, purpose: 'other', purpose_other: 'Beasiswa' }, context)).toEqual({
      ok: false,
      error: { income: 'Penghasilan sebulan tidak ditanyakan untuk jawaban Anda. Kosongkan isian ini.' },
    });
  });

  it('a name the form does not have is an error', () => {
    const given: unknown = JSON.parse('{"__proto__": 1, "admin": true}');
    const result = validateAnswers(pages, Object.assign(Object.create(null) as object, whole, given), context);
    expect(result).toMatchObject({
      ok: false,
      error: { admin: 'Isian "admin" tidak ada di formulir ini. Hapus isian ini.' },
    });
  });

  it('a condition reads the normalised answer, not what was typed', () => {
    const later = { ...fields.note, showWhen: { field: 'dependants', op: 'atLeast', value: 2 } as const };
    expect(validateFields([fields.dependants, later], { dependants: ' 3 ', note: 'tiga' }, context)).toEqual({
      ok: true,
      value: { dependants: 3, note: 'tiga' },
    });
  });

  it('a task refuses a field it does not ask for, but not an empty one', () => {
    expect(
      validateFields([fields.purpose, fields.purposeOther], { purpose: 'health', purpose_other: '' }, context),
    ).toEqual({ ok: true, value: { purpose: 'health' } });
    expect(
      validateFields([fields.purpose, fields.purposeOther], { purpose: 'health', purpose_other: 'x' }, context).ok,
    ).toBe(false);
  });
});
