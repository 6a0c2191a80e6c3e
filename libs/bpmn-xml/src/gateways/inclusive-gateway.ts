import type { InclusiveGateway } from '@alur/process-model';
import { flowNode, optional } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readDefaultFlow } from './default-flow.js';

export const inclusiveGateway = (read: ReadNode): InclusiveGateway => ({
  type: 'inclusiveGateway',
  ...flowNode(read),
  ...optional({ defaultFlow: readDefaultFlow(read) }),
});
