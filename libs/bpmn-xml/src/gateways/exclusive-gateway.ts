import type { ExclusiveGateway } from '@alur/process-model';
import { flowNode, optional } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readDefaultFlow } from './default-flow.js';

export const exclusiveGateway = (read: ReadNode): ExclusiveGateway => ({
  type: 'exclusiveGateway',
  ...flowNode(read),
  ...optional({ defaultFlow: readDefaultFlow(read) }),
});
