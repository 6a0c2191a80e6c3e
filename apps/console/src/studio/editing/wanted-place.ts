// A link of a finding leads to the very field: the path stands behind `#` in the address.
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Path } from './at-path.js';
import { startsWith } from './at-path.js';

/** `?bagian=letter:sktm#front/title`: the part where an editor has several, then the path inside it. */
export const addressOfPlace = ({ part, path }: { readonly part: string; readonly path: Path }): string =>
  `?bagian=${encodeURIComponent(part)}#${path.map((key) => encodeURIComponent(key)).join('/')}`;

export interface WantedPlace {
  readonly part: string;
  readonly path: readonly string[];
}

export function placeInAddress({
  search,
  hash,
}: {
  readonly search: string;
  readonly hash: string;
}): WantedPlace | undefined {
  const part = new URLSearchParams(search).get('bagian');
  if (part === null) return undefined;
  const path = hash.replace(/^#/, '').split('/').filter(Boolean).map(decodeURIComponent);
  return { part, path };
}

/** Where the address leads, for editors that show one of several things at a time. */
export const useWantedPlace = (): WantedPlace | undefined => placeInAddress(useLocation());

/** Among what is on the screen: the place itself, else what it lies in, else the first inside it. */
export function nearestPlace(places: readonly Path[], wanted: Path): Path | undefined {
  const around = places.filter((path) => startsWith(wanted, path));
  const nearest = around.sort((a, b) => b.length - a.length)[0];
  if (nearest && nearest.length === wanted.length) return nearest;
  return places.find((path) => startsWith(path, wanted)) ?? nearest;
}

export interface PlacesOnScreen {
  /** Gives back what takes it off again. */
  add(path: Path, id: string): () => void;
}

/** Knows the fields of a part by their paths, and puts the focus on the one that the address asks for. */
export function useFocusOnWanted(part: string, isLoaded: boolean): PlacesOnScreen {
  const ids = useRef(new Map<string, Path>());
  const { key } = useLocation();
  const wanted = useWantedPlace();
  const asked = wanted?.part === part ? wanted.path : undefined;
  useEffect(() => {
    if (!isLoaded || !asked || asked.length === 0) return;
    const seen = [...ids.current].filter(([id]) => document.getElementById(id));
    const nearest = nearestPlace(
      seen.map(([, path]) => path),
      asked,
    );
    const id = seen.find(([, path]) => path === nearest)?.[0];
    if (id !== undefined) focusOn(document.getElementById(id));
    // The same link again is a wish again: `key` is new with each.
  }, [isLoaded, key, part]);
  const places = useRef<PlacesOnScreen>({
    add(path, id) {
      ids.current.set(id, path);
      return () => ids.current.delete(id);
    },
  });
  return places.current;
}

function focusOn(element: HTMLElement | null): void {
  for (let around = element?.closest('details:not([open])'); around; around = element?.closest('details:not([open])'))
    around.setAttribute('open', '');
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
