import { Link, Navigate, useParams } from 'react-router';
import { PageTitle } from '../../parts/page-title.js';
import { StudioBoundary } from '../trouble/studio-boundary.js';
import { ways } from './ways.js';
import './start.css';

/** One way to begin a draft. */
export function WayPage() {
  const { cara } = useParams();
  const way = ways.find(({ slug }) => slug === cara);
  if (!way) return <Navigate to="/studio" replace />;
  const { title, summary, Screen } = way;
  return (
    <>
      <header className="page-head">
        <div>
          <p className="crumbs">
            <Link to="/studio">Studio</Link>
          </p>
          <PageTitle>{title}</PageTitle>
          <p className="quiet">{summary}</p>
        </div>
      </header>
      <StudioBoundary>
        <Screen />
      </StudioBoundary>
    </>
  );
}
