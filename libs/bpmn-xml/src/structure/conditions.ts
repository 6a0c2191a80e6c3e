import { isActivity } from '@alur/process-model';
import type { Element } from '@alur/process-model';
import type { Draft } from './draft.js';

const chooses = (element: Element): boolean =>
  isActivity(element) || element.type === 'exclusiveGateway' || element.type === 'inclusiveGateway';

/** A condition is asked only where a choice is made; elsewhere it would silently be left out. */
export function checkConditions({ flows, element, refuse }: Draft): void {
  for (const flow of flows) {
    const from = element(flow.from);
    if (flow.condition === undefined || !from || chooses(from)) continue;
    refuse(
      flow.id,
      `Alur "${flow.id}" dari "${flow.from}" tidak boleh punya syarat. Taruh gerbang eksklusif atau inklusif sebelum alur itu.`,
    );
  }
}
