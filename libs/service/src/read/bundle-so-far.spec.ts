import { sampleDrawings, sampleFiles } from '../sample/sample-bundle.js';
import { sampleCity } from '../sample/sample-city.js';
import { bundleSoFar } from './bundle-so-far.js';
import { readBundle } from './read-bundle.js';

describe('a service that is still being written', () => {
  it('is the service itself once it is whole', () => {
    const { bundle } = readBundle(sampleFiles, sampleDrawings, sampleCity);
    const { standard, ...soFar } = bundleSoFar(sampleFiles, sampleDrawings);
    expect(soFar).toEqual(Object.fromEntries(Object.entries(bundle ?? {}).filter(([key]) => key !== 'standard')));
    expect(standard.duration).toMatchObject(bundle?.standard.duration ?? {});
  });

  it('is empty where there is nothing, and where nothing can be read', () => {
    for (const files of [
      {},
      { 'service.yaml': 'x: [', 'form.yaml': '- 1' },
      { 'service.yaml': 'halo', 'form.yaml': '' },
    ])
      expect(bundleSoFar(files, { processes: [], decisions: [] })).toMatchObject({
        name: '',
        participants: {},
        outcomes: {},
        form: { pages: [] },
        tasks: {},
        process: { elements: {} },
      });
  });

  it('keeps what is whole beside what is not', () => {
    const files = {
      'service.yaml': [
        'name: 7',
        'participants: { one: { agency: dinsos, role: head, sees: [a, 3] }, two: { name: Dua }, three: 4 }',
        'outcomes: { granted: { kind: granted }, odd: text }',
        'steps: { a: Kata, b: 5 }',
        'standard: { duration: { workingDays: x, rounds: [{ element: a, times: 2 }, { times: y }], excluded: [{}] } }',
      ].join('\n'),
      'form.yaml': [
        'pages:',
        '  - { id: p, fields: [{ id: a, label: A, type: text }, { id: b, label: B, type: choice, options: [1] }] }',
        '  - 4',
        'tasks: { t: { fields: [{ id: c, label: C, type: choice, options: [{ value: x, label: X }], showWhen: 5 }] } }',
      ].join('\n'),
      'letters/x.md': 'tanpa kepala',
    };
    const bundle = bundleSoFar(files, { processes: [], decisions: [] });
    expect(bundle.participants).toEqual({
      one: { id: 'one', name: 'one', agency: { literal: 'dinsos' }, role: { literal: 'head' }, sees: ['a'] },
    });
    expect(Object.keys(bundle.outcomes)).toEqual(['granted']);
    expect(bundle.steps).toEqual({ a: 'Kata' });
    expect(bundle.standard.duration).toMatchObject({
      workingDays: 0,
      rounds: [{ element: 'a', times: 2 }],
      excluded: [],
    });
    expect(bundle.form.pages.map(({ fields }) => fields.map(({ id }) => id))).toEqual([['a'], []]);
    expect(bundle.tasks['t']?.fields).toEqual([expect.not.objectContaining({ showWhen: 5 })]);
    expect(bundle.letters).toEqual({});
  });

  it('leaves out a question of several answers until each answer has its value and its words, and keeps what is beside it', () => {
    const fieldsWith = (options: string) =>
      bundleSoFar(
        {
          'form.yaml': [
            'pages:',
            '  - id: p',
            '    fields:',
            `      - { id: jenis, label: Jenis, type: several, options: ${options} }`,
            '      - { id: nama, label: Nama, type: name }',
            `      - { id: rumah, label: Rumah, type: group, itemLabel: Rumah, fields: [{ id: jenis, label: Jenis, type: several, options: ${options} }] }`,
          ].join('\n'),
        },
        { processes: [], decisions: [] },
      ).form.pages.flatMap(({ fields }) => fields.map(({ id }) => id));
    for (const half of ['', 'kayu', '[kayu]', '[{ value: kayu }]', '[{ value: kayu, label: Kayu }, { label: Bata }]'])
      expect([half, fieldsWith(half)]).toEqual([half, ['nama']]);
    expect(fieldsWith('[{ value: kayu, label: Kayu }]')).toEqual(['jenis', 'nama', 'rumah']);
  });
});
