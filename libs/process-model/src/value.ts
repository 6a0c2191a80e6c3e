/** A text that is written down as it is, or computed by a FEEL expression over the case's facts. */
export type TextValue = { readonly literal: string } | { readonly feel: string };

/** FEEL source without the leading `=`. */
export type Feel = string;

/** What `source` gives becomes the variable `target`: into the activity's own variables, or out of them. */
export interface Mapping {
  readonly source: Feel;
  readonly target: string;
}
