import type { City } from '@alur/city';
import type { PromisedDuration } from '@alur/service';
import { eightHours, fourHours, smallCity } from '../sample/small-city.js';
import { smallService } from '../sample/small-service.js';
import { promisedTime, promiseKept } from './promise-kept.js';

const cityWith = (calendars: City['calendars']): City => ({ ...smallCity, calendars });

interface Asked {
  readonly duration?: Partial<PromisedDuration>;
  readonly city?: City;
  readonly participants?: Readonly<Record<string, readonly [string, string, string?]>>;
}

const findings = (lines: readonly string[], { city = smallCity, ...parts }: Asked = {}) =>
  promiseKept(smallService({ lines, ...parts }), city);
const told = (lines: readonly string[], asked: Asked = {}) =>
  findings(lines, asked).map(
    ({ code, severity, element, message }) => `${severity} ${code} ${element ?? ''}: ${message}`,
  );
const codes = (lines: readonly string[], asked: Asked = {}) => findings(lines, asked).map(({ code }) => code);

const row = (...tasks: readonly string[]): readonly string[] => {
  const ids = ['s', ...tasks.map((task) => task.split(' ')[1] ?? ''), 'e'];
  return ['start s', ...tasks, 'end e', ...ids.slice(1).map((id, index) => `${ids[index] ?? ''} -> ${id}`)];
};

describe('a promise is kept', () => {
  it('when its longest way fits between the cut-off of day 0 and the end of the last day', () => {
    // One hour is left on day 0, and eight on the day after.
    expect(findings(row('task a officer 4h', 'task b officer 5h'))).toEqual([]);
    expect(codes(row('task a officer 4h', 'task b officer 301m'))).toEqual(['PROMISE_TOO_SHORT']);
  });

  it('when a day of work is promised as a day', () => {
    expect(findings(row('task a officer 1d'))).toEqual([]);
    expect(findings(row('task a officer 1d', 'task b officer 2d'), { duration: { workingDays: 3 } })).toEqual([]);
    expect(codes(row('task a officer 1d', 'task b officer 2d'), { duration: { workingDays: 2 } })).toEqual([
      'PROMISE_TOO_SHORT',
    ]);
  });

  it('when what is done side by side fits side by side', () => {
    const lines = [
      ...['start s', 'parallel fork', 'task a officer 8h', 'task b loket 9h', 'parallel join', 'end e'],
      ...['s -> fork', 'fork -> a', 'fork -> b', 'a -> join', 'b -> join', 'join -> e'],
    ];
    expect(findings(lines)).toEqual([]);
  });
});

describe('a promise cannot be kept', () => {
  it('and is told by how much, since when, by which steps, and what would be enough', () => {
    const [finding] = findings(row('task periksa officer 4h', 'task kunjungi loket 1d', 'task setujui officer 2h'));
    expect(finding).toEqual({
      code: 'PROMISE_TOO_SHORT',
      severity: 'error',
      file: 'process.bpmn',
      element: 'kunjungi',
      message:
        'Janji 1 hari kerja tidak dapat ditepati: permohonan yang diterima Kamis, 26 November 2026 pukul 16.00 baru selesai Senin, 30 November 2026 pukul 14.00, terlambat 1 hari kerja (5 jam kerja lewat hari terakhir) pada jalur terlamanya. Yang paling lama: "kunjungi" 1 hari kerja oleh Pelaksana loket; "periksa" 4 jam kerja oleh Pelaksana officer; "setujui" 2 jam kerja oleh Pelaksana officer. Janjikan 2 hari kerja, persingkat langkah itu, atau kerjakan bersamaan.',
    });
  });
});

describe('whose hours count', () => {
  const halfDays = cityWith({ city: eightHours, village: fourHours });

  it('each step is worked in the hours of its own agency: a day of a village of half days is half a day', () => {
    expect(findings(row('task a loket 1d'), { city: halfDays })).toEqual([]);
    // Four hours are all that a day of the village has, and none are left on day 0.
    expect(findings(row('task a loket 4h'), { city: halfDays })).toEqual([]);
    expect(codes(row('task a loket 5h'), { city: halfDays })).toEqual(['PROMISE_TOO_SHORT']);
    expect(findings(row('task a loket 5h'))).toEqual([]);
  });

  it('the slowest village counts, and is named', () => {
    const [line] = told(row('task a loket 5h'), { city: halfDays });
    expect(line).toContain('tidak dapat ditepati: di Hilir, permohonan');
  });

  it('a case has one village: two villages with other hours are not mixed', () => {
    const participants = {
      a: ['=if village_kind = "desa" then "desa-hilir" else "dinsos"', 'head'],
      b: ['=if village_kind = "desa" then "dinsos" else "desa-hilir"', 'head'],
    } as const;
    // Side by side either of them is slow, one after the other never both.
    expect(findings(row('task one a 4h', 'task two b 1h'), { city: halfDays, participants })).toEqual([]);
    expect(codes(row('task one a 4h', 'task two a 1h'), { city: halfDays, participants })).toEqual([
      'PROMISE_TOO_SHORT',
    ]);
  });

  it('a season with short days makes the worst week', () => {
    const season = { name: 'Musim', from: '2026-11-16', to: '2026-11-20', hours: fourHours.hours };
    const seasonal = cityWith({ city: { ...eightHours, seasons: [season] }, village: eightHours });
    const [line] = told(row('task a officer 5h'), { city: seasonal });
    expect(line).toContain(
      'yang diterima Kamis, 19 November 2026 pukul 16.00 baru selesai Senin, 23 November 2026 pukul 09.00',
    );
  });

  it('where the agency cannot be told before, the owner’s hours are taken, as the running system does', () => {
    const participants = { a: ['=unit', 'head'] } as const;
    expect(findings(row('task one a 9h'), { city: halfDays, participants })).toEqual([]);
  });

  it('a service whose owner keeps no hours here is another finding’s business', () => {
    expect(findings(row('task a officer 9d'), { city: cityWith({}) })).toEqual([]);
  });
});

describe('timers and waits', () => {
  const silent = [
    ...['start s', 'task a officer 2h', 'timer late a 8h', 'task b officer 2h', 'end e'],
    ...['s -> a', 'a -> b', 'late -> b', 'b -> e'],
  ];

  it('who says nothing takes as long as the timer on the edge lets them', () => {
    expect(told(silent)[0]).toContain(
      'Yang paling lama: menunggu "a" sampai batas waktunya 8 jam kerja; "b" 2 jam kerja',
    );
    expect(findings(silent, { duration: { workingDays: 2 } })).toEqual([]);
  });

  it('a timer of days is counted as the running system counts it, to the end of the day', () => {
    expect(findings(row('pause p 1d'))).toEqual([]);
    expect(codes(row('pause p 1d', 'task a officer 1h'))).toEqual(['PROMISE_TOO_SHORT']);
    expect(codes(row('task a officer 1d', 'task b officer 30m'))).toEqual([]);
  });

  it('time on the wall passes by night as well', () => {
    expect(findings(row('pause p PT16H', 'task a officer 8h'))).toEqual([]);
    expect(codes(row('pause p PT17H', 'task a officer 8h'))).toEqual(['PROMISE_TOO_SHORT']);
  });

  const reminded = (time: string, work: string) => [
    ...['start s', `task a officer ${work}`, `reminder r a ${time}`, 'task b officer 3d', 'end e', 'end f'],
    ...['s -> a', 'a -> e', 'r -> b', 'b -> f'],
  ];

  it('a reminder counts from when it is due, by night as well, and no later than the work it reminds of', () => {
    const duration = { workingDays: 3 };
    expect(codes(reminded('R3/PT8H', '3d'), { duration })).toEqual(['PROMISE_TOO_SHORT']);
    expect(codes(reminded('PT10M', '3d'), { duration })).toEqual([]);
    expect(codes(reminded('R3/PT8H', '10m'), { duration })).toEqual([]);
  });

  it('a wait for the outside needs the rule that does not count it', () => {
    expect(told(row('wait bayar', 'task a officer 1h'))).toEqual([
      'error WAIT_WITHOUT_GROUND bayar: Lama menunggu di "bayar" tidak dapat dihitung, jadi janji layanan belum terbukti. Tulis di standard.duration.excluded: element bayar dan ground, yaitu aturan yang tidak menghitung waktu itu, atau beri batas waktu.',
    ]);
    const excluded = [{ element: 'bayar', ground: 'Perda 1/2024 pasal 9' }];
    expect(findings(row('wait bayar', 'task a officer 1h'), { duration: { excluded } })).toEqual([]);
    expect(told(row('wait bayar', 'task a officer 3d'), { duration: { excluded } })[0]).toContain(
      'Tidak dihitung: "bayar" (Perda 1/2024 pasal 9). Janjikan 3 hari kerja',
    );
  });

  it('work of an agency cannot be excluded, nor what is not drawn', () => {
    const excluded = [
      { element: 'a', ground: 'Perda 1/2024' },
      { element: 'hantu', ground: 'Perda 1/2024' },
    ];
    expect(told(row('task a officer 1h'), { duration: { excluded } })).toEqual([
      'error EXCLUDED_UNKNOWN a: "a" di standard.duration.excluded bukan langkah menunggu: waktunya adalah waktu instansi. Tulis id langkah yang menunggu pihak luar, atau hapus barisnya.',
      'error EXCLUDED_UNKNOWN hantu: "hantu" di standard.duration.excluded tidak ada di process.bpmn. Tulis id langkah yang menunggu pihak luar, atau hapus barisnya.',
    ]);
  });

  it('nor can the time that an agency gives its own people, but a time that an answer gives', () => {
    const excluded = [{ element: 'late', ground: 'Perda 1/2024' }];
    expect(codes(silent, { duration: { workingDays: 2, excluded } })).toEqual(['EXCLUDED_UNKNOWN']);
    const computed = silent.map((line) => line.replace('late a 8h', 'late a =limit'));
    expect(codes(computed)).toEqual(['WAIT_WITHOUT_GROUND']);
    expect(findings(computed, { duration: { excluded } })).toEqual([]);
    const paid = [
      ...['start s', 'wait bayar', 'timer late bayar 9d', 'task a officer 1h', 'end e', 'end f'],
      ...['s -> bayar', 'bayar -> a', 'a -> e', 'late -> f'],
    ];
    const ground = 'Perda 1/2024';
    expect(
      findings(paid, {
        duration: {
          excluded: [
            { element: 'bayar', ground },
            { element: 'late', ground },
          ],
        },
      }),
    ).toEqual([]);
  });

  it('a step without a standard time proves nothing', () => {
    expect(told(row('task a officer', 'task b officer 1h'))).toEqual([
      'error STANDARD_TIME_MISSING a: Langkah "a" belum punya waktu baku, jadi janji layanan belum terbukti. Isi alur:standardTime, misalnya 2h atau 1d, seperti mutu baku waktu di SOP.',
    ]);
  });
});

describe('rounds', () => {
  const loop = [
    ...['start s', 'choice in', 'task a officer 3h', 'choice out', 'end e'],
    ...['s -> in', 'in -> a', 'a -> out', 'out -> in', 'out -> e'],
  ];

  it('are counted as declared', () => {
    expect(findings(loop, { duration: { rounds: [{ flow: 'out_in', times: 2 }] } })).toEqual([]);
    expect(codes(loop, { duration: { rounds: [{ flow: 'out_in', times: 3 }] } })).toEqual(['PROMISE_TOO_SHORT']);
  });

  it('are one where nobody said so, and that is told', () => {
    expect(told(loop)).toEqual([
      'warning ROUNDS_UNDECLARED out_in: Jalur yang kembali dari "out" ke "in" belum punya batas putaran, jadi janji layanan dihitung dengan satu kali ulangan. Tulis di standard.duration.rounds: flow out_in dan times, yaitu paling banyak berapa kali diulang.',
    ]);
    const slow = loop.map((line) => line.replace('3h', '5h'));
    expect(told(slow)[1]).toContain(
      '"a" 5 jam kerja oleh Pelaksana officer (2 kali). Putaran tanpa batas tertulis dihitung satu kali ulangan. Janjikan 2 hari kerja',
    );
  });

  it('of a step that is repeated are declared by the step', () => {
    const several = row('rounds a officer 3h');
    expect(told(several)).toEqual([
      'warning ROUNDS_UNDECLARED a: Langkah "a" diulang tanpa batas yang tertulis, jadi janji layanan dihitung dengan satu kali ulangan. Tulis di standard.duration.rounds: element a dan times, yaitu paling banyak berapa kali diulang.',
    ]);
    expect(findings(several, { duration: { rounds: [{ element: 'a', times: 2 }] } })).toEqual([]);
    expect(codes(several, { duration: { rounds: [{ element: 'a', times: 3 }] } })).toEqual(['PROMISE_TOO_SHORT']);
  });

  it('belong to something that goes round', () => {
    const rounds = [{ flow: 's_in', times: 2 }, { flow: 'out_in', times: 1 }, { times: 1 }];
    expect(told(loop, { duration: { rounds } })).toEqual([
      'error ROUNDS_UNKNOWN s_in: "s_in" di standard.duration.rounds bukan jalur yang kembali atau langkah yang berulang. Yang berulang di sini: flow: out_in.',
      'error ROUNDS_UNKNOWN : Satu baris di standard.duration.rounds harus menyebut flow atau element, salah satu. Yang berulang di sini: flow: out_in.',
    ]);
    expect(told(row('task a officer 1h'), { duration: { rounds: [{ flow: 's_a', times: 2 }] } })).toEqual([
      'error ROUNDS_UNKNOWN s_a: "s_a" di standard.duration.rounds bukan jalur yang kembali atau langkah yang berulang. Tidak ada yang berulang di sini; hapus barisnya.',
    ]);
  });
});

describe('what cannot be told', () => {
  it('a way that goes round and round is not followed for every day', () => {
    const deep = Array.from({ length: 13 }, (_, index) => index);
    const lines = [
      ...['start s', 'end e', 'task a officer 1m', ...deep.flatMap((at) => [`choice in${at}`, `choice out${at}`])],
      ...['s -> in12', 'in0 -> a', 'a -> out0', 'out12 -> e', ...deep.map((at) => `out${at} -> in${at}`)],
      ...deep.slice(1).flatMap((at) => [`in${at} -> in${at - 1}`, `out${at - 1} -> out${at}`]),
    ];
    expect(told(lines).at(-1)).toBe(
      'warning PROMISE_UNKNOWN : Janji layanan belum terbukti: putaran di dalam putaran membuat jalurnya terlalu panjang. Kurangi putaran atau batasnya.',
    );
  });

  it('nor is a promise beyond the last decree', () => {
    expect(told(row('task a officer 1h'), { duration: { workingDays: 300 } })).toEqual([
      'warning PROMISE_UNKNOWN : Janji layanan belum terbukti: hari libur belum ditetapkan sejauh itu. Lengkapi calendar.yaml kota atau perpendek janjinya.',
    ]);
  });

  it('work that goes on beyond the last decree is late all the same', () => {
    expect(told(row('task a officer 300d'))[0]).toContain(
      'belum selesai ketika kalender kota berakhir pada jalur terlamanya',
    );
  });
});

it.each([1, 2, 3, 5, 8])(
  'days alike are judged once, and nothing else is found when each is judged: %i days of work',
  (days) => {
    const half = fourHours.hours[1] ?? [];
    const uneven = {
      ...eightHours,
      hours: { ...eightHours.hours, 5: half },
      seasons: [{ name: 'Musim', from: '2026-09-14', to: '2026-10-06', hours: fourHours.hours }],
      holidays: ['2026-03-19', '2026-03-20', '2026-09-17', '2026-11-24'].map((date) => ({
        ...{ date, name: 'Libur', decree: 'SKB' },
        kind: 'national' as const,
      })),
    };
    const city = cityWith({ city: uneven, village: uneven });
    for (const hours of [3, 5, 9, 13]) {
      const lines = row(`task a officer ${String(hours)}h`, `task b officer ${String(days)}d`, 'task c officer 90m');
      // A wait on the wall that takes no time: each day is then judged by itself.
      const onTheWall = row('pause p PT0S', ...lines.filter((line) => line.startsWith('task')));
      for (const workingDays of [days, days + 1, days + 2])
        expect(told(lines, { city, duration: { workingDays } })).toEqual(
          told(onTheWall, { city, duration: { workingDays } }),
        );
    }
  },
);

describe('the time that a case may take', () => {
  const timeOf = (lines: readonly string[], parts: Parameters<typeof smallService>[0] | object = {}) =>
    promisedTime(smallService({ lines, ...parts }), smallCity);

  it('is told whether or not it was promised', () => {
    expect(timeOf(row('task a officer 1d', 'task b officer 2d')).worst).toMatchObject({
      neededDays: 3,
      receivedAt: expect.stringContaining('2026 pukul 16.00') as string,
      endedAt: expect.stringContaining('2026 pukul') as string,
    });
    expect(timeOf(row('task a officer 1d'), { duration: { workingDays: 9 } }).worst?.neededDays).toBe(1);
  });

  it('comes with what may be declared about it', () => {
    expect(timeOf(row('wait w')).waits).toEqual(['w']);
    expect(timeOf(row('rounds a officer 1h')).repetitions).toEqual([{ kind: 'element', id: 'a', from: 'a', to: 'a' }]);
  });
});
