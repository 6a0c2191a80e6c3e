import type { TextValue } from './value.js';

/** Who performs an activity: an agency and a role in it, both perhaps dependent on the case. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly agency: TextValue;
  readonly role: TextValue;
  /** Narrows the role inside the agency, for example RW and RT as `007/003`. */
  readonly scope?: TextValue;
}
