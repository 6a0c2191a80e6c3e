import type { ReactNode } from 'react';
import type { BatonLink } from '@alur/contracts';

type KnotState = BatonLink['state'] | 'start' | 'end-open' | 'end-done' | 'end-refused';

/** The sign of one link on the line; the one who holds the case holds the baton itself. Words stand beside it. */
export const Knot = ({ state }: { readonly state: KnotState }) => (
  <svg className={`knot knot-${state}`} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    {drawings[state]}
  </svg>
);

const tick = <path className="knot-sign" d="M14.5 20.500l3.7 3.7 7.3-8" />;

const drawings: Readonly<Record<KnotState, ReactNode>> = {
  start: (
    <>
      <circle className="knot-body" cx="20" cy="20" r="9" />
      <circle className="knot-core" cx="20" cy="20" r="3.5" />
    </>
  ),
  done: (
    <>
      <circle className="knot-body" cx="20" cy="20" r="11" />
      {tick}
    </>
  ),
  holding: (
    <>
      <rect className="knot-halo" x="7" y="1" width="26" height="38" rx="13" />
      <rect className="knot-body" x="12" y="5" width="16" height="30" rx="8" />
      <path className="knot-sign" d="M12 14.500h16M12 25.500h16" />
    </>
  ),
  paused: (
    <>
      <rect className="knot-body" x="12" y="5" width="16" height="30" rx="8" />
      <path className="knot-sign" d="M17.5 15.500v9M22.5 15.500v9" />
    </>
  ),
  'in-transit': (
    <>
      <rect className="knot-body" x="12" y="5" width="16" height="30" rx="8" />
      <path className="knot-sign" d="M20 13v13M15.5 22l4.5 4.5 4.5-4.5" />
    </>
  ),
  problem: (
    <>
      <path className="knot-body" d="M20 6.500L34.5 32a1.5 1.5 0 0 1-1.3 2.200H6.800A1.5 1.5 0 0 1 5.5 32z" />
      <path className="knot-sign" d="M20 16.500v8M20 29.200h.01" />
    </>
  ),
  'end-open': (
    <>
      <circle className="knot-body" cx="20" cy="20" r="11" />
      <path className="knot-sign" d="M17 26V14.500h8.500l-2 3 2 3H17" />
    </>
  ),
  'end-done': (
    <>
      <circle className="knot-body" cx="20" cy="20" r="13" />
      {tick}
    </>
  ),
  'end-refused': (
    <>
      <circle className="knot-body" cx="20" cy="20" r="13" />
      <path className="knot-sign" d="M15.5 15.500l9 9M24.5 15.500l-9 9" />
    </>
  ),
};
