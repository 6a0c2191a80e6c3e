import { Link, NavLink, Navigate, Route, Routes, useParams } from 'react-router';
import { ApiProblem } from '../../api/client.js';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { PageTitle } from '../../parts/page-title.js';
import type { Editor } from '../editors/editors.js';
import { editors } from '../editors/editors.js';
import { draftStateWords } from '../publish/draft-words.js';
import { PublishScreen } from '../publish/publish-screen.js';
import { useDraft, useJudgement } from './draft-queries.js';

/** One draft with everything it is written with. */
export function DraftPage() {
  const { id = '' } = useParams();
  const draft = useDraft(id);
  if (draft.error instanceof ApiProblem) return <Notice kind="bad" title={draft.error.detail} />;
  if (!draft.data) return <Loading what="rancangan" />;
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
        <p>
          <span className={`badge badge-${draft.data.state}`}>{draftStateWords[draft.data.state]}</span>
        </p>
      </header>
      <div className="studio-columns">
        <Contents id={id} />
        <div className="studio-screen">
          <Routes>
            {editors.map(({ slug, title, Screen }) => (
              <Route
                key={slug}
                path={`${slug}/*`}
                element={
                  <section aria-labelledby="layar">
                    <PageTitle level={2} id="layar">
                      {title}
                    </PageTitle>
                    <Screen draftId={id} />
                  </section>
                }
              />
            ))}
            <Route
              path="terbitkan"
              element={
                <section aria-labelledby="layar">
                  <h2 id="layar">Periksa dan terbitkan</h2>
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
        {editors.map((editor) => {
          const count = countOf(editor);
          return (
            <li key={editor.slug}>
              <NavLink to={`/studio/${id}/${editor.slug}`}>
                {editor.title}
                {count > 0 && (
                  <span className="count">
                    {count}
                    <span className="unseen"> temuan</span>
                  </span>
                )}
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
