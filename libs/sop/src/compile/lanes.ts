import type { Lane } from '@alur/process-model';
import { freeId } from '../table/slug.js';
import type { Names } from './names.js';
import type { Node } from './sketch.js';

/** One for each performer with something in it, in the order of the columns. */
export const lanesFor = (nodes: readonly Node[], { participants, taken }: Names): readonly Lane[] =>
  participants.flatMap(({ id, name, isAutomatic }) => {
    const elements = nodes.filter(({ lane }) => lane === name).map((node) => node.id);
    if (elements.length === 0) return [];
    return [{ id: freeId(`lane-${id}`, taken), name, ...(isAutomatic ? {} : { participant: id }), elements }];
  });
