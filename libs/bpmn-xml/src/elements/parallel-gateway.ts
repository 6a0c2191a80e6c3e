import type { ParallelGateway } from '@alur/process-model';
import { flowNode } from './element-reader.js';
import type { ReadNode } from './element-reader.js';

export const parallelGateway = (read: ReadNode): ParallelGateway => ({ type: 'parallelGateway', ...flowNode(read) });
