import { readScenarios } from './read-scenarios.js';

const read = (text: string) => readScenarios({ file: 's.yaml', text });
const places = (text: string) =>
  read(text).diagnostics.map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`);

describe('a scenario file', () => {
  it('holds one scenario or more, and each knows its lines', () => {
    const { scenarios, diagnostics } = read(
      '# two\n---\nname: A\nsteps:\n  - wait: P1D\n...\n--- # second\nname: B\nstart: { at: 2026-11-23T09:00:00+07:00 }\n',
    );
    expect(diagnostics).toEqual([]);
    expect(scenarios.map(({ scenario }) => scenario)).toEqual([
      { name: 'A', start: {}, steps: [{ verb: 'wait', with: 'P1D' }] },
      { name: 'B', start: { at: '2026-11-23T09:00:00+07:00' }, steps: [] },
    ]);
    expect(scenarios.map(({ placeOf }) => placeOf(['name']).line)).toEqual([3, 8]);
  });

  it('takes numbers as the text of keys and codes, and dates as text', () => {
    const [one] = read(
      'name: 7\nsteps:\n  - message: { name: paid, key: 17 }\n  - error: { at: t, code: 404 }\n',
    ).scenarios;
    expect(one?.scenario).toMatchObject({
      name: '7',
      steps: [
        { verb: 'message', with: { name: 'paid', key: '17' } },
        { verb: 'error', with: { at: 't', code: '404' } },
      ],
    });
  });

  it('keeps what data says, nulls too', () => {
    const [one] = read('name: A\nstart: { data: { a: null, b: [1, { c: 2026-01-05 }] } }\nsteps:\n').scenarios;
    expect(one?.scenario.start.data).toEqual({ a: null, b: [1, { c: '2026-01-05' }] });
  });

  it.each([
    ['an unknown key of a scenario', 'name: A\nstep: []', ['SHAPE_INVALID 2:1']],
    ['an unknown key of the start', 'name: A\nstart:\n  when: now', ['SHAPE_INVALID 3:3']],
    ['an unknown verb', 'name: A\nsteps:\n  - finish: { task: t }', ['SHAPE_INVALID 3:5']],
    ['an unknown key of a verb', 'name: A\nsteps:\n  - complete: { task: t, with: {} }', ['SHAPE_INVALID 3:26']],
    ['an unknown key of an expectation', 'name: A\nsteps:\n  - expect: { end: true }', ['SHAPE_INVALID 3:15']],
    ['two verbs in one step', 'name: A\nsteps:\n  - cancel: true\n    wait: P1D', ['SHAPE_INVALID 3:5']],
    ['a step without a verb', 'name: A\nsteps:\n  - {}', ['SHAPE_INVALID 3:5']],
    ['a missing name', 'steps: []', ['SHAPE_INVALID 1:1']],
    ['a missing key of a verb', 'name: A\nsteps:\n  - claim: { task: t }', ['SHAPE_INVALID 3:5']],
    [
      'a wrong kind',
      'name: A\nsteps:\n  - expect: { tasks: t, count: { t: -1 } }',
      ['SHAPE_INVALID 3:15', 'SHAPE_INVALID 3:34'],
    ],
    ['a name that is there twice', 'name: A\n---\nname: A\n', ['DUPLICATE_ID 3:1']],
    ['a key that is there twice', 'name: A\nname: B', ['DUPLICATE_ID 2:1']],
    ['broken YAML in the second document', 'name: A\n---\nname: "B', ['YAML_INVALID 3:9']],
    ['a list instead of a scenario', '- a', ['SHAPE_INVALID 1:1', 'SHAPE_INVALID 1:1']],
  ])('refuses %s at its place', (_what, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('with nothing in it is no scenario file', () => {
    expect(read('# nothing\n---\n').diagnostics).toMatchObject([{ code: 'SHAPE_INVALID' }]);
  });
});
