// The baton line: a case as a line of agencies. The one that holds it is filled, parallel ones run side by side,
// what is on its way is dashed. Each sign stands beside the words that say the same.
import type { BatonLink } from '@alur/contracts';
import type { BatonStage, BatonView } from './baton-words.js';
import { batonStages, linkWords } from './baton-words.js';
import { Knot } from './knot.js';

/** Where the line ends: what comes out, and when. */
export interface LineEnd {
  readonly what: string;
  readonly when: string;
  readonly state: 'open' | 'done' | 'refused';
}

interface BatonLineProps {
  readonly view: BatonView;
  /** Who started the line and when, in words. */
  readonly start?: { readonly who: string; readonly what: string; readonly when: string };
  readonly end?: LineEnd;
}

export const BatonLine = ({ view, start, end }: BatonLineProps) => (
  <ol className="baton">
    {start && (
      <li className="stage">
        <div className="leg leg-done">
          <Knot state="start" />
          <div className="leg-words">
            <p className="leg-agency">{start.who}</p>
            <p className="leg-step">{start.what}</p>
            <p className="leg-when">{start.when}</p>
          </div>
        </div>
      </li>
    )}
    {batonStages(view.links).map((stage) => (
      <Stage key={stage.stage} stage={stage} view={view} />
    ))}
    {end && (
      <li className="stage">
        <div className="leg leg-end">
          <Knot state={`end-${end.state}`} />
          <div className="leg-words">
            <p className="leg-agency">{end.what}</p>
            <p className="leg-when">{end.when}</p>
          </div>
        </div>
      </li>
    )}
  </ol>
);

const Stage = ({ stage, view }: { readonly stage: BatonStage; readonly view: BatonView }) => {
  const count = stage.links.length;
  const [only] = stage.links;
  if (count === 1 && only) {
    return (
      <li className="stage">
        <Leg link={only} view={view} />
      </li>
    );
  }
  const tracks = Math.min(count, 4);
  const ended = stage.links.every((link) => link.state === 'done');
  return (
    <li className={`stage stage-parallel tracks-${tracks}${ended ? ' stage-ended' : ''}`}>
      <p className="stage-note">{sideBySide(stage)}</p>
      <Fork tracks={tracks} />
      <div className="tracks">
        {Array.from({ length: tracks }, (_, track) => (
          <span key={track} className={`rail rail-${track}`} aria-hidden="true" />
        ))}
        <ul className="legs">
          {stage.links.map((link, index) => (
            <li key={link.agency.key + link.element} className={`on-track-${Math.min(index, 3)}`}>
              <Leg link={link} view={view} />
            </li>
          ))}
        </ul>
      </div>
      <Fork tracks={tracks} closing />
    </li>
  );
};

/** Two steps may well lie at one agency. */
function sideBySide({ links }: BatonStage): string {
  const agencies = new Set(links.map((link) => link.agency.key)).size;
  return agencies === links.length
    ? `${agencies} instansi bekerja bersamaan`
    : `${links.length} langkah berjalan bersamaan`;
}

const Leg = ({ link, view }: { readonly link: BatonLink; readonly view: BatonView }) => {
  const words = linkWords(link, view);
  return (
    <div className={`leg leg-${link.state}`}>
      <Knot state={link.state} />
      <div className="leg-words">
        <p className="leg-state">{words.state}</p>
        {link.state !== 'in-transit' && <p className="leg-agency">{link.agency.name}</p>}
        <p className="leg-step">{link.step}</p>
        <p className="leg-when">{words.since}</p>
        {words.until !== undefined && <p className={words.late ? 'leg-until leg-late' : 'leg-until'}>{words.until}</p>}
      </div>
    </div>
  );
};

/** Where one line becomes several, or several one again: corners drawn by the stylesheet between the first rail and the last. */
const Fork = ({ tracks, closing = false }: { readonly tracks: number; readonly closing?: boolean }) => (
  <span className={closing ? 'fork fork-closing' : 'fork'} aria-hidden="true">
    {Array.from({ length: tracks - 1 }, (_, index) => (
      <span key={index} className={`branch branch-${index + 1}`} />
    ))}
  </span>
);
