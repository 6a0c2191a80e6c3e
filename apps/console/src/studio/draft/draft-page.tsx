import { Link, NavLink, Navigate, Route, Routes, useParams } from 'react-router';
import { ExportLink } from '../../parts/export-link.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import type { Editor } from '../editors/editors.js';
import { editors } from '../editors/editors.js';
import { FindingsScreen } from '../findings/findings-screen.js';
import { draftStateWords } from '../publish/draft-words.js';
import { PublishScreen } from '../publish/publish-screen.js';
import { StudioBoundary } from '../trouble/studio-boundary.js';
import { Trouble } from '../trouble/trouble.js';
import { draftPath, useDraft, useJudgement } from './draft-queries.js';

/** One draft with everything it is written with. */
export function DraftPage() {
  const { id = '' } = useParams();
  const draft = useDraft(id);
  // What was read before stays on the screen, and with it what was typed, also when reading it again fails.
  if (!draft.data) return draft.error ? <Trouble error={draft.error} /> : <Loading what="rancangan" />;
  const [first] = editors;
  return (
    <div className="studio">
      <header className="page-head">
        <div>
          <p className="crumbs">
            <Link to="/studio">Studio</Link>
          </p>
          <h1>{draft.data.name}</h1>
        </div>
        <p className="draft-acts">
          <span className={`badge badge-${draft.data.state}`}>{draftStateWords[draft.data.state]}</span>
          <ExportLink href={`/api/v1${draftPath(id)}/export`}>Unduh sebagai zip</ExportLink>
        </p>
      </header>
      {draft.error && <Trouble error={draft.error} />}
      <div className="studio-columns">
        <Contents id={id} />
        <div className="studio-screen">
          <Routes>
            <Route path="temuan" element={<FindingsScreen draftId={id} editors={editors} />} />
            {editors.map(({ slug, title, Screen }) => (
              <Route
                key={slug}
                path={`${slug}/*`}
                element={
                  <section aria-labelledby="layar">
                    <PageTitle level={2} id="layar">
                      {title}
                    </PageTitle>
                    <StudioBoundary>
                      <Screen draftId={id} />
                    </StudioBoundary>
                  </section>
                }
              />
            ))}
            <Route
              path="terbitkan"
              element={
                <section aria-labelledby="layar">
                  <PageTitle level={2} id="layar">
                    Periksa dan terbitkan
                  </PageTitle>
                  <PublishScreen draftId={id} />
                </section>
              }
            />
            {first && <Route path="*" element={<Navigate to={`/studio/${id}/${first.slug}`} replace />} />}
          </Routes>
        </div>
      </div>
    </div>
  );
}

function Contents({ id }: { readonly id: string }) {
  const findings = useJudgement(id).data?.findings ?? [];
  const countOf = ({ parts }: Editor): number =>
    findings.filter(
      ({ severity, place }) =>
        severity === 'error' &&
        parts.some((part) => (part.endsWith(':') ? place?.part.startsWith(part) : place?.part === part)),
    ).length;
  return (
    <nav className="studio-contents" aria-label="Bagian rancangan">
      <ul>
        <li>
          <NavLink to={`/studio/${id}/temuan`}>
            Temuan
            <Count of={findings.filter(({ severity }) => severity === 'error').length} />
          </NavLink>
        </li>
        {editors.map((editor) => {
          const count = countOf(editor);
          return (
            <li key={editor.slug}>
              <NavLink to={`/studio/${id}/${editor.slug}`}>
                {editor.title}
                <Count of={count} />
              </NavLink>
            </li>
          );
        })}
        <li>
          <NavLink to={`/studio/${id}/terbitkan`}>Periksa dan terbitkan</NavLink>
        </li>
      </ul>
    </nav>
  );
}

const Count = ({ of: count }: { readonly of: number }) =>
  count === 0 ? null : (
    <span className="count">
      {count}
      <span className="unseen"> temuan</span>
    </span>
  );
