/** Where a rule is written, and since when it holds. */
interface Written {
  readonly basis: string;
  readonly since: string;
}

export interface RevealReason {
  readonly label: string;
  /** Has to be said in words as well. */
  readonly needsNote: boolean;
}

/** How the city treats what people told it about themselves. */
export interface PrivacyRules {
  /** What officers see masked: kinds of fields (`nik`) and data classes (`specific`). */
  readonly masking: Written & { readonly kinds: readonly string[]; readonly classes: readonly string[] };
  readonly reveal: Written & {
    /** Values that one officer may see in plain within an hour. */
    readonly perHour: number;
    /** After which the screen hides it again. */
    readonly seconds: number;
    readonly reasons: Readonly<Record<string, RevealReason>>;
  };
  /** Elapsed hours in which somebody's request about their own data is answered. */
  readonly requests: Written & { readonly hours: number };
  /** Where the years stand that each service says. */
  readonly retention: Written;
}

/** Of a city that says nothing else. */
export const standardPrivacy: PrivacyRules = {
  masking: {
    kinds: ['nik', 'family-card', 'phone'],
    classes: [],
    basis: 'UU 27/2022 pasal 35 dan 39',
    since: '2022-10-17',
  },
  reveal: {
    perHour: 30,
    seconds: 60,
    reasons: {
      'match-original': { label: 'Mencocokkan dengan dokumen asli', needsNote: false },
      other: { label: 'Alasan lain', needsNote: true },
    },
    basis: 'UU 27/2022 pasal 27 sampai 29',
    since: '2022-10-17',
  },
  requests: { hours: 72, basis: 'UU 27/2022 pasal 30, 32, 40, dan 41', since: '2022-10-17' },
  retention: { basis: 'Jadwal retensi arsip (UU 43/2009)', since: '2009-10-23' },
};
