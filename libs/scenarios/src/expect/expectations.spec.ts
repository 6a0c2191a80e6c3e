import { draw, drawProcess } from '@alur/testing';
import { verdictOf } from '../sample/play-text.js';

/** Something of everything that can be expected: a task and a job side by side, then a choice by an event. */
const survey = drawProcess({
  id: 'survey',
  elements: {
    start: draw.start(),
    told: { type: 'intermediateThrowEvent', result: { kind: 'message', name: { literal: 'begun' } } },
    split: draw.parallel(),
    visit: draw.userTask(),
    letter: draw.serviceTask('mail'),
    join: draw.parallel(),
    first: { type: 'eventBasedGateway' },
    answer: { type: 'intermediateCatchEvent', trigger: { kind: 'message', name: { literal: 'answer' } } },
    late: { type: 'intermediateCatchEvent', trigger: { kind: 'timer', timer: draw.duration('P3D') } },
    done: { type: 'endEvent', name: 'All is said', outcome: 'granted' },
    closed: draw.end('refused'),
  },
  flows: [
    ['start', 'told'],
    ['told', 'split'],
    ['split', 'visit'],
    ['split', 'letter'],
    ['visit', 'join'],
    ['letter', 'join'],
    ['join', 'first'],
    ['first', 'answer'],
    ['first', 'late'],
    ['answer', 'done'],
    ['late', 'closed'],
  ],
});

const atStart = (expected: string) =>
  verdictOf(`name: A\nstart: { data: { count: 1, list: [1, { a: b }] } }\nsteps: [{ expect: ${expected} }]`, [survey]);

const both = '{ complete: { task: visit } }, { work: { job: letter } }';
const after = (steps: string, expected: string) =>
  verdictOf(`name: A\nsteps: [${steps}, { expect: ${expected} }]`, [survey]);

describe('what a scenario expects', () => {
  it.each([
    ['{ tasks: [visit] }'],
    ['{ task: visit, job: letter }'],
    ['{ jobs: [letter] }'],
    ['{ sent: [begun] }'],
    ['{ waiting: [], incidents: [] }'],
    ['{ ended: false }'],
    ['{ passed: [start, told, start--told, split--visit], notPassed: [visit, join, visit--join] }'],
    ['{ count: { split: 1, visit: 0, start--told: 1 } }'],
    ['{ data: { count: 1, list: [1, { a: b }], other: null } }'],
  ])('%s holds', (expected) => {
    expect(atStart(expected)).toBe('ok');
  });

  it.each([
    ['{ tasks: [] }', '1: Tugas terbuka: visit. Seharusnya: tidak ada.'],
    ['{ tasks: [visit, visit] }', '1: Tugas terbuka: visit. Seharusnya: visit, visit.'],
    ['{ task: letter }', '1: Tugas terbuka: visit. Seharusnya: sedikitnya letter.'],
    ['{ jobs: [] }', '1: Pekerjaan terbuka: letter. Seharusnya: tidak ada.'],
    ['{ job: visit }', '1: Pekerjaan terbuka: letter. Seharusnya: sedikitnya visit.'],
    ['{ sent: [] }', '1: Pesan terkirim: begun. Seharusnya: tidak ada.'],
    ['{ waiting: [answer] }', '1: Yang ditunggu: tidak ada. Seharusnya: answer.'],
    ['{ incidents: [visit] }', '1: Kendala: tidak ada. Seharusnya: visit.'],
    ['{ ended: true }', '1: Instans: masih berjalan. Seharusnya: berakhir.'],
    ['{ ended: done }', '1: Instans masih berjalan, akhir yang dicapai: tidak ada. Seharusnya: done.'],
    ['{ passed: [start, visit, join] }', '1: Belum dilalui: visit, join.'],
    ['{ notPassed: [start, visit] }', '1: Sudah dilalui: start.'],
    ['{ count: { start: 2 } }', '1: "start" selesai: 1 kali. Seharusnya: 2.'],
    ['{ data: { count: "1" } }', '1: Nilai "count": 1. Seharusnya: "1".'],
    ['{ data: { list: [1] } }', '1: Nilai "list": [1,{"a":"b"}]. Seharusnya: [1].'],
    ['{ rejected: TASK_NOT_OPEN }', '1: Langkah sebelumnya: diterima. Seharusnya: ditolak TASK_NOT_OPEN.'],
    ['{ tasks: [visit], ended: true }', '1: Instans: masih berjalan. Seharusnya: berakhir.'],
  ])('%s does not hold', (expected, told) => {
    expect(atStart(expected)).toBe(told);
  });

  it('events behind an event-based gateway wait one by one', () => {
    expect(after(both, '{ waiting: [late, answer], passed: [join], notPassed: [first], count: { join: 1 } }')).toBe(
      'ok',
    );
  });

  it.each(['true', 'done', 'All is said', 'granted', 'survey/done'])('the end is %s', (ended) => {
    expect(after(`${both}, { message: { name: answer } }`, `{ ended: ${ended}, tasks: [], jobs: [] }`)).toBe('ok');
  });

  it('another end was reached', () => {
    expect(after(`${both}, { message: { name: answer } }`, '{ ended: closed }')).toBe(
      '4: Instans berakhir di: done. Seharusnya: closed.',
    );
  });

  it('an instance cancelled from outside ended as cancelled', () => {
    expect(after('{ cancel: true }', '{ ended: cancelled }')).toBe('ok');
    expect(after(`${both}, { wait: P3D }`, '{ ended: cancelled }')).toBe(
      '4: Instans berakhir di: closed. Seharusnya: cancelled.',
    );
  });

  it('a refused step must be expected by the next', () => {
    const refused = '{ complete: { task: visit, nth: 2 } }';
    expect(after(refused, '{ rejected: TASK_NOT_OPEN, tasks: [visit] }')).toBe('ok');
    expect(after(refused, '{ rejected: FOUR_EYES }')).toBe(
      '2: Langkah sebelumnya: ditolak TASK_NOT_OPEN. Seharusnya: ditolak FOUR_EYES.',
    );
    expect(after(refused, '{ tasks: [visit] }')).toMatch(/^1: Ditolak TASK_NOT_OPEN/);
    expect(verdictOf(`name: A\nsteps: [${refused}]`, [survey])).toMatch(/^1: Ditolak TASK_NOT_OPEN/);
    expect(after(`${refused}, { expect: { rejected: TASK_NOT_OPEN } }`, '{ rejected: TASK_NOT_OPEN }')).toMatch(
      /^3: Langkah sebelumnya: diterima/,
    );
  });
});
