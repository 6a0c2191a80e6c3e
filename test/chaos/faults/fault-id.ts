import catalogue from './catalogue.json';

export type FaultId = keyof typeof catalogue;

export const titleOf = (id: FaultId): string => catalogue[id];
