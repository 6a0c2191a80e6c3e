/**
 * What a case of each golden service has to complete, by the answer to its question: read off the drawings. Where a timer
 * races with a person, or an end stops the rest, there is more than one right way, and nothing is said here.
 */
export const expectedVisits: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'one-office': {
    a: 'begun check done sign -> granted',
    b: 'begun check done sign -> granted',
    c: 'begun check done sign -> granted',
  },
  'to-another-office': {
    a: 'begun check done sign -> granted',
    b: 'begun check done sign -> granted',
    c: 'begun check done sign -> granted',
  },
  'three-offices-and-a-letter': {
    a: 'begun check done letter look sign -> granted',
    b: 'begun check done letter look sign -> granted',
    c: 'begun check done letter look sign -> granted',
  },
  'side-by-side': {
    a: 'begun check done fork join look sign -> granted',
    b: 'begun check done fork join look sign -> granted',
    c: 'begun check done fork join look sign -> granted',
  },
  'two-letters-side-by-side': {
    a: 'ask begun done first fork join second -> granted',
    b: 'ask begun done first fork join second -> granted',
    c: 'ask begun done first fork join second -> granted',
  },
  'a-choice': {
    a: 'begun check done fit sign -> granted',
    b: 'begun check fit no -> refused',
    c: 'begun check fit no -> refused',
  },
  'some-of-three': {
    a: 'begun check done merge sign split -> granted',
    b: 'begun check done merge split -> granted',
    c: 'begun done look merge split -> granted',
  },
  'waits-a-day': {
    a: 'begun done pause sign -> granted',
    b: 'begun done pause sign -> granted',
    c: 'begun done pause sign -> granted',
  },
  'due-already': {
    a: 'begun done pause sign -> granted',
    b: 'begun done pause sign -> granted',
    c: 'begun done pause sign -> granted',
  },
  'three-clocks': {
    a: 'begun done first fork join letter second third -> granted',
    b: 'begun done first fork join letter second third -> granted',
    c: 'begun done first fork join letter second third -> granted',
  },
  'until-it-fits': {
    a: 'again*3 begun check*3 count*3 done -> granted',
    b: 'again*3 begun check*3 count*3 done -> granted',
    c: 'again*3 begun check*3 count*3 done -> granted',
  },
  'each-of-three': {
    a: 'begun done letter look*3 -> granted',
    b: 'begun done letter look*3 -> granted',
    c: 'begun done letter look*3 -> granted',
  },
  'one-after-another': {
    a: 'begun done look*2 -> granted',
    b: 'begun done look*2 -> granted',
    c: 'begun done look*2 -> granted',
  },
  'very-many': {
    a: 'begun done look*5 sign -> granted',
    b: 'begun done look*5 sign -> granted',
    c: 'begun done look*5 sign -> granted',
  },
  'enough-of-many': {
    a: 'begun done look*2 sign -> granted',
    b: 'begun done look*2 sign -> granted',
    c: 'begun done look*2 sign -> granted',
  },
  'tells-another': {
    a: 'begun check done hear sign tell -> granted',
    b: 'begun check done hear sign tell -> granted',
    c: 'begun check done hear sign tell -> granted',
  },
  'everything-automatic': {
    a: 'begun first no refuse route -> refused',
    b: 'begun done first fork join route second third -> granted',
    c: 'begun first no refuse route -> refused',
  },
};
