import { Link } from 'react-router';
import { useMe } from '../../api/queries.js';
import { PageTitle } from '../../parts/page-title.js';
import { DraftList } from './draft-list.js';
import { ways } from './ways.js';
import './start.css';

/** Drafts that are being written, and the ways to begin one. */
export function StartPage() {
  const designer = useMe().data?.designer ?? false;
  return (
    <>
      <header className="page-head">
        <PageTitle>Studio layanan</PageTitle>
        {designer && (
          <p>
            <Link to="/studio/kota">Pengaturan kota</Link>
          </p>
        )}
      </header>
      {designer && (
        <section className="card" aria-labelledby="mulai">
          <h2 id="mulai">Mulai layanan</h2>
          <ul className="ways">
            {ways.map(({ slug, title, summary, Icon }) => (
              <li key={slug} className="way">
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                <div>
                  <Link to={`/studio/mulai/${slug}`}>{title}</Link>
                  <p>{summary}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card" aria-labelledby="rancangan">
        <h2 id="rancangan">Rancangan yang sedang ditulis</h2>
        <DraftList />
      </section>
    </>
  );
}
