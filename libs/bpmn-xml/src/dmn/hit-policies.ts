import type { DecisionTable } from '@alur/expressions';

export const hitPolicies = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
export const aggregations = ['SUM', 'COUNT', 'MIN', 'MAX'] as const;

export const hitPolicyNamed = (name: string): DecisionTable['hitPolicy'] | undefined =>
  hitPolicies.find((policy) => policy === name);

export const aggregationNamed = (name: string | undefined): DecisionTable['aggregation'] =>
  aggregations.find((aggregation) => aggregation === name);
