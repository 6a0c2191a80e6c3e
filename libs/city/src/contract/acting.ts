// Who stands in for an office: for an empty one (Plt.) or for a holder who is away some days (Plh.).

export type ActingKind = 'Plt.' | 'Plh.';

export interface ActingRule {
  /** What becomes of the holder meanwhile: there is `none`, their powers `rest`, or they go on to `act` beside. */
  readonly holder: 'none' | 'rests' | 'acts';
  /** Longer than so many days is told to whoever appoints. */
  readonly longestDays?: number;
  /** Where that is written; absent in a city that wrote no rules of its own. */
  readonly basis?: string;
  readonly since?: string;
}

export type ActingRules = Readonly<Record<ActingKind, ActingRule>>;

/** Of a city that says nothing else: what the words themselves mean. */
export const standardActing: ActingRules = { 'Plt.': { holder: 'none' }, 'Plh.': { holder: 'rests' } };
