// The shipped `sktm` played by its people, step by step, with a look at tracking and queues after each.
import type { City } from '@alur/city';
import type { Json } from '@alur/kernel';
import { accountOf, holderOf } from './batu.js';
import type { CityUnderTest } from './city-under-test.js';
import { answerByLink, linkFor } from './neighbours.js';
import type { Submitted } from './people.js';
import { CitizenPerson, OfficerPerson } from './people.js';

export interface Village {
  readonly code: string;
  readonly office: string;
  readonly head: 'lurah' | 'kepala-desa';
  readonly district: string;
}

export const sisir: Village = { code: '35.79.01.1004', office: 'kel-sisir', head: 'lurah', district: 'kec-batu' };
export const punten: Village = {
  code: '35.79.02.2001',
  office: 'desa-punten',
  head: 'kepala-desa',
  district: 'kec-bumiaji',
};

export const sktmAnswers = (
  village: Village,
  purpose: 'scholarship' | 'health' = 'scholarship',
): Readonly<Record<string, Json>> => ({
  name: 'Siti Fiktif',
  nik: '3579025708909902',
  family_card: '3579021708909901',
  birth_date: '1990-08-17',
  address: 'Jalan Contoh 12',
  rt: '3',
  rw: '7',
  village: village.code,
  purpose,
  for_whom: 'self',
  destination: 'Sekolah Contoh',
  occupation: 'Buruh tani',
  income: 'Rp900.000',
  dependants: '3',
  house_status: 'rent',
  electricity: '450',
  house_photo_front: 'file',
  house_photo_inside: 'file',
  declaration: 'on',
});

export interface SktmCast {
  readonly citizen: CitizenPerson;
  readonly frontOffice: OfficerPerson;
  readonly welfare: OfficerPerson;
  readonly head: OfficerPerson;
  readonly dinsos: OfficerPerson;
  readonly dinsosHead: OfficerPerson;
  readonly camat: OfficerPerson;
}

export async function sktmCast(city: City, world: CityUnderTest, village: Village, phone: string): Promise<SktmCast> {
  const officer = (agency: string, role: string): Promise<OfficerPerson> =>
    OfficerPerson.signIn(world.url, accountOf(city, world.setup, agency, role));
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  return {
    citizen,
    frontOffice: await officer(village.office, 'front-office'),
    welfare: await officer(village.office, 'welfare'),
    head: await officer(village.office, village.head),
    dinsos: await officer('dinsos', 'verifier'),
    dinsosHead: await officer('dinsos', 'head'),
    camat: await officer(village.district, 'camat'),
  };
}

export type SktmStep =
  | 'submitted'
  | 'rt'
  | 'rw'
  | 'complete'
  | 'dinsos'
  | 'visit'
  | 'decided'
  | 'refused'
  | 'signed'
  | 'district'
  | 'recommended';

export interface SktmPlay {
  readonly world: CityUnderTest;
  readonly city: City;
  readonly cast: SktmCast;
  readonly village: Village;
  readonly poor: boolean;
  readonly endorse: boolean;
  /** Called after every act of a person. */
  after?(step: SktmStep, submitted: Submitted): Promise<void>;
}

/** From the application to the last act of a person. Ends with the head's signature, under a grant or under a refusal. */
export async function playSktm(play: SktmPlay): Promise<Submitted> {
  const { world, city, cast, village } = play;
  const submitted = await cast.citizen.apply('sktm', sktmAnswers(village, play.endorse ? 'health' : 'scholarship'));
  const { reference } = submitted;
  const done = (step: SktmStep): Promise<void> => play.after?.(step, submitted) ?? Promise.resolve();
  await done('submitted');
  for (const [role, scope, field] of [
    ['rt', '007/003', 'rt_answer'],
    ['rw', '007', 'rw_answer'],
  ] as const) {
    const phone = holderOf(city, village.office, role, scope).phone ?? '';
    await answerByLink(world.url, await linkFor(world.url, phone, reference), { [field]: 'known' });
    await done(role);
  }
  await cast.frontOffice.answer(reference, { completeness: 'complete' });
  await done('complete');
  await cast.dinsos.answer(
    reference,
    play.poor ? { dtsen_registered: 'yes', decile: '2' } : { dtsen_registered: 'yes', decile: '8' },
  );
  await done('dinsos');
  await cast.welfare.answer(reference, {
    visit_verdict: play.poor ? 'poor' : 'not-poor',
    visit_notes: 'Rumah dikunjungi.',
  });
  await done('visit');
  if (!play.poor) {
    await cast.welfare.answer(reference, {
      refusal_ground: 'not-poor',
      refusal_reason: 'Penghasilan keluarga di atas batas.',
    });
    await done('decided');
    await cast.head.answer(reference, {});
    await done('refused');
    return submitted;
  }
  await cast.head.answer(reference, { head_decision: 'approve' });
  await done('signed');
  if (play.endorse) {
    await cast.camat.answer(reference, {});
    await done('district');
    await cast.dinsosHead.answer(reference, {});
    await done('recommended');
  }
  return submitted;
}
