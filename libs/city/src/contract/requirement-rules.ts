/** What a city's services may not ask of anybody, each with the rule of law that says so. */
export interface RequirementRules {
  readonly words: RequirementWords;
  readonly rules: readonly RequirementRule[];
}

/** How people write: rules are written in the words on the left, and meet every other way of writing them. */
export interface RequirementWords {
  /** By the word rules use: other spellings, one or several words each. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** `tidak perlu`: what is named beside it is not asked for. */
  readonly negations: readonly string[];
  /** `nomor`: what follows is told, not handed in. */
  readonly numbers: readonly string[];
  /** `tunjukkan`: another thing to do begins here. */
  readonly breaks: readonly string[];
}

export interface RequirementRule {
  readonly id: string;
  /**
   * `requirement`: words or files that are asked for; `fee`: a fee without its rule; `promise`: more working days than the
   * law gives, without the rule that allows it; `twice`: one thing asked for twice; `visit`: people are told to come, and
   * the procedure does not say so.
   */
  readonly kind: 'requirement' | 'fee' | 'promise' | 'twice' | 'visit';
  /** Words that stand in this order in one sentence. */
  readonly phrases?: readonly string[];
  /** Words in the label of a file that is to be uploaded. */
  readonly files?: readonly string[];
  /** Of a rule about promises. */
  readonly workingDays?: number;
  /** Which services it is about; all when left out. One of these is enough. */
  readonly services?: {
    readonly ids?: readonly string[];
    readonly owners?: readonly string[];
    readonly keywords?: readonly string[];
    /** Beginnings of codes of the city's architecture, `04.02`. */
    readonly architecture?: readonly string[];
  };
  readonly except?: { readonly services?: readonly string[]; readonly phrases?: readonly string[] };
  readonly level: 'error' | 'warning';
  readonly basis: readonly { readonly title: string; readonly about?: string; readonly since?: string }[];
  /** What people read on the page of a service that does not ask for it: `Fotokopi KTP dan Kartu Keluarga`. */
  readonly notNeeded?: string;
  /** What to do instead: a sentence for the designer. */
  readonly advice: string;
}
