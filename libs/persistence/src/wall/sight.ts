// On whose behalf a process of ours asks: what the policies of the database let through, whatever the statement says.

/** Nothing set is nothing seen. */
export interface Sight {
  /** Id of the applicant who is signed in: their own drafts, cases and files. */
  readonly citizen?: string;
  /** Id of the officer who is signed in: what they said of themselves. */
  readonly officer?: string;
  /** Offices of the officer who is signed in: queues, and cases that came to one of them. */
  readonly offices?: readonly SightOffice[];
  /** Agencies that they lead: what is stuck there. */
  readonly leads?: readonly string[];
  /** Runs the system for the city: every case, without what people typed in it. */
  readonly operates?: boolean;
  /** Writes services: how much waits where. */
  readonly studio?: boolean;
  /** A case that somebody follows who proved that they may, or whose letter somebody holds. */
  readonly caseId?: string;
  /** Known, and nothing proved yet. */
  readonly reference?: string;
  /** A number that somebody is proving now, as the index knows it. */
  readonly phone?: readonly string[];
  /** The messages of a city that only shows them. */
  readonly demo?: boolean;
}

export interface SightOffice {
  readonly agency: string;
  readonly role: string;
  readonly scope?: string;
}

export type CurrentSight = () => Sight | undefined;

/** As the policies compare it with a row of `user_task`. */
const officeKeys = ({ agency, role, scope }: SightOffice): readonly string[] =>
  ['', ...(scope ? [scope] : [])].map((asked) => [agency, role, asked].join('\t'));

const yes = (is: boolean | undefined): string => (is ? 'yes' : '');

/** Settings of one transaction by name. */
export const settingsOf = (sight: Sight): Readonly<Record<string, string>> => ({
  'app.citizen': sight.citizen ?? '',
  'app.officer': sight.officer ?? '',
  'app.offices': (sight.offices ?? []).flatMap(officeKeys).join('\n'),
  'app.leads': (sight.leads ?? []).join('\n'),
  'app.operates': yes(sight.operates),
  'app.studio': yes(sight.studio),
  'app.case': sight.caseId ?? '',
  'app.reference': sight.reference ?? '',
  'app.phone': (sight.phone ?? []).join(' '),
  'app.demo': yes(sight.demo),
});
