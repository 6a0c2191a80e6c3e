import type { JsonObject } from '@alur/kernel';
import type { ElementId, FlowId } from '@alur/process-model';
import type { ElementInstance, ElementKey, Performer } from '../contract/state.js';
import { present } from '../record/present.js';

/** A token on its way to an element. */
export interface Token {
  readonly elementId: ElementId;
  /** The scope it moves in; absent directly in the process. */
  readonly scope?: ElementKey;
  /** The flow it came by; absent at a start, at a boundary event and after an incident. */
  readonly flowId?: FlowId;
  /** Agency that holds it; absent while it is the applicant. */
  readonly holder?: string;
  /** One round of a repeated activity, with the variables of the round. */
  readonly round?: JsonObject;
  /** The compensation run that the activity is a step of. */
  readonly undoes?: ElementKey;
  /** Comes by no flow and leaves by none. */
  readonly repeats?: true;
}

/** One stay of a token at an element. */
export interface Visit {
  /** Given when the element rested before and is gone on with. */
  readonly key?: ElementKey;
  readonly scope?: ElementKey;
  readonly flowId?: FlowId;
  /** Agency that held the token before this element; absent while it was the applicant. */
  readonly from?: string;
  readonly performer?: Performer;
  /** Variables of this stay alone. */
  readonly variables?: JsonObject;
  readonly undoes?: ElementKey;
  readonly repeats?: true;
}

/** Who has the token during and after the stay: the performer's agency, else whoever had it. */
export const holderOf = (visit: Visit): { readonly holder?: string } =>
  present({ holder: visit.performer?.agency ?? visit.from });

export const visitOf = ({
  key,
  scope,
  cameFrom,
  performer,
  variables,
  undoes,
  repeats,
}: ElementInstance): Visit & { readonly key: ElementKey } => ({
  key,
  ...present({ scope, from: cameFrom, performer, variables, undoes, repeats }),
});

/** What an event that brings the element to rest says of the stay. */
export const placeOf = ({ scope, from, performer, variables, undoes, repeats }: Visit) =>
  present({ scope, from, performer, variables, undoes, repeats });
