import { createContext, useContext } from 'react';

const RevealFrom = createContext<string | undefined>(undefined);

/** Wraps answers whose masked values may be asked for; `value`: the address that answers, `/tasks/<id>/reveal`. */
export const RevealProvider = RevealFrom.Provider;

export const useRevealFrom = (): string | undefined => useContext(RevealFrom);
