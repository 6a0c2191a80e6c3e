// The baton line: the agencies that had, have or are about to get the case. A list for everybody, drawn as a line.
import type { BatonLink } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { batonStages, linkState } from './baton-stages.js';

export function BatonLine({ links, zone }: { readonly links: readonly BatonLink[]; readonly zone: string }) {
  return (
    <ol className="baton" aria-label="Garis estafet">
      {batonStages(links).map((together) => (
        <li className="baton-stage" key={together[0]?.stage}>
          {together.map((link) => (
            <div className={`baton-link baton-${link.state}`} key={`${link.element}-${link.since}`}>
              <svg className="baton-knot" viewBox="0 0 20 20" aria-hidden="true">
                <circle cx="10" cy="10" r="7.500" />
                {link.state === 'done' && <path d="M6 10.500l2.500 2.500L14 7.500" />}
                {link.state === 'problem' && <path d="M10 5.500v5.500M10 13.500v.500" />}
              </svg>
              <div>
                <strong>{link.agency.name}</strong>
                <span className="baton-step">{link.step}</span>
                <span className="baton-state">{linkState[link.state]}</span>
                <span className="baton-when">sejak {formatDateTime(link.since, zone)}</span>
                {link.until && (
                  <span className="baton-when">
                    {link.state === 'done' ? 'selesai' : 'sampai'} {formatDateTime(link.until, zone)}
                  </span>
                )}
              </div>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
