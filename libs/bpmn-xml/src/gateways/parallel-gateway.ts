import type { ParallelGateway } from '@alur/process-model';
import { flowNode } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';

export const parallelGateway = (read: ReadNode): ParallelGateway => ({ type: 'parallelGateway', ...flowNode(read) });
