import type catalogue from './catalogue.json';

export type FaultId = keyof typeof catalogue;
