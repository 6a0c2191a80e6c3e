import type { Outcome } from '@alur/service';
import { draw, drawProcess } from '@alur/testing';
import { plain, serviceOf, twoVillages } from '../sample/service-of.js';
import { everyEndAnswers } from './every-end-answers.js';

const { end, exclusive, serviceTask, start, userTask } = draw;
const outcomes: readonly Outcome[] = [
  { id: 'granted', kind: 'granted', title: 'Terbit', text: 'Unduh.' },
  { id: 'refused', kind: 'refused', title: 'Ditolak', text: 'Baca.', ground: 'dasar', reason: 'alasan' },
];
const tasks = { t: [plain('dasar', 'text'), plain('alasan', 'text')] };

const told = (elements: draw.Drawing['elements'], flows: draw.Drawing['flows']) =>
  everyEndAnswers(serviceOf({ process: drawProcess({ id: 'p', elements, flows }), tasks, outcomes }), twoVillages).map(
    ({ severity, code, element = '' }) => `${severity} ${code} ${element}`.trim(),
  );

describe('a refusal', () => {
  const elements = {
    s: start(),
    x: exclusive(),
    t: userTask(),
    l: serviceTask('letter'),
    no: end('refused'),
    yes: end('granted'),
  };

  it('has its ground and reason on every way to it', () => {
    expect(
      told(elements, [
        ['s', 'x'],
        ['x', 't'],
        ['t', 'l'],
        ['l', 'no'],
        ['x', 'yes'],
      ]),
    ).toEqual([]);
    expect(
      told(elements, [
        ['s', 'x'],
        ['x', 't'],
        ['t', 'l'],
        ['x', 'l'],
        ['l', 'no'],
      ]),
    ).toEqual(['error REFUSAL_UNEXPLAINED no']);
  });

  const explained = { ...elements, u: userTask(), y: exclusive(), z: exclusive() };

  it('has its letter on every way to it', () => {
    const ways = (last: string): draw.Drawing['flows'] => [
      ['s', 't'],
      ['t', 'x'],
      ['x', 'l'],
      ['x', 'u'],
      ['l', 'z'],
      ['u', last],
      ['z', 'no'],
    ];
    const { y: _y, yes: _yes, ...part } = explained;
    expect(told(part, ways('l'))).toEqual([]);
    expect(told(part, ways('z'))).toEqual(['warning REFUSAL_WITHOUT_LETTER no']);
  });

  it('is not told by a letter that is issued whatever the answer will be', () => {
    const { u: _u, z: _z, ...part } = explained;
    expect(
      told(part, [
        ['s', 't'],
        ['t', 'y'],
        ['y', 'l'],
        ['l', 'x'],
        ['x', 'yes'],
        ['x', 'no'],
      ]),
    ).toEqual(['warning REFUSAL_WITHOUT_LETTER no']);
  });

  it('is told with its shortest way, its end, and what to add', () => {
    const drawn = drawProcess({
      id: 'p',
      elements: { s: start(), t: userTask(), no: end('refused') },
      flows: [
        ['s', 't'],
        ['t', 'no'],
      ],
    });
    const named = { ...drawn.elements, no: { ...drawn.elements['no'], name: 'Tidak memenuhi syarat' } };
    const process = { ...drawn, elements: named } as typeof drawn;
    expect(everyEndAnswers(serviceOf({ process, tasks, outcomes }), twoVillages)).toEqual([
      {
        code: 'REFUSAL_WITHOUT_LETTER',
        severity: 'warning',
        file: 'process.bpmn',
        element: 'no',
        message:
          'Permohonan dapat ditolak ("Ditolak") tanpa surat penolakan: "s", "t", lalu "Tidak memenuhi syarat". Sebelum akhir "Tidak memenuhi syarat", tambahkan langkah yang menerbitkan surat penolakan: dasar, alasan, dan cara mengajukan keberatan.',
      },
    ]);
  });
});

describe('a grant', () => {
  const elements = {
    s: start(),
    x: exclusive(),
    y: exclusive(),
    l: serviceTask('letter'),
    m: serviceTask('letter'),
    yes: end('granted'),
  };

  it('has one of the letters, where the service issues any', () => {
    expect(
      told(elements, [
        ['s', 'x'],
        ['x', 'l'],
        ['x', 'm'],
        ['l', 'y'],
        ['m', 'y'],
        ['y', 'yes'],
      ]),
    ).toEqual([]);
    expect(
      told(elements, [
        ['s', 'x'],
        ['x', 'l'],
        ['x', 'y'],
        ['l', 'y'],
        ['y', 'yes'],
      ]),
    ).toEqual(['error GRANTED_WITHOUT_LETTER yes']);
    expect(told({ s: start(), yes: end('granted') }, [['s', 'yes']])).toEqual([]);
  });

  it('needs no letter where the only ones refuse', () => {
    const { m: _m, y: _y, ...part } = elements;
    expect(
      told({ ...part, t: userTask(), no: end('refused') }, [
        ['s', 't'],
        ['t', 'x'],
        ['x', 'l'],
        ['l', 'no'],
        ['x', 'yes'],
      ]),
    ).toEqual([]);
  });
});

it('a process with too many ways is not said to answer', () => {
  const many = Array.from({ length: 14 }, (_one, at) => `e${String(at)}`);
  const elements: draw.Drawing['elements'] = {
    s: start(),
    o: { type: 'inclusiveGateway' },
    ...Object.fromEntries(many.map((id) => [id, end('granted')])),
  };
  expect(told(elements, [['s', 'o'], ...many.map((id) => ['o', id, 'true'] as const)])).toEqual([
    'warning ANSWER_UNPROVED',
  ]);
});
