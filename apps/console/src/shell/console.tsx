import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useLiveQueues } from '../api/live.js';
import { useMe } from '../api/queries.js';
import { CasePage } from '../case/case-page.js';
import { Loading } from '../parts/loading.js';
import { QueuePage } from '../queue/queue-page.js';
import { SignInPage } from '../sign-in/sign-in-page.js';
import { TaskPage } from '../task/task-page.js';
import { TopBar } from './top-bar.js';

/** Officers at their queues never load what designers work with. */
const StudioPages = lazy(async () => ({ default: (await import('../studio/studio-pages.js')).StudioPages }));

export function Console() {
  const me = useMe();
  if (me.isLoading) return <Loading what="konsol" />;
  return me.data ? <SignedIn inStudio={me.data.designer || me.data.reviewer} /> : <SignInPage />;
}

function SignedIn({ inStudio }: { readonly inStudio: boolean }) {
  const live = useLiveQueues();
  return (
    <>
      <TopBar />
      <main className="page" id="isi">
        <Routes>
          <Route path="/" element={<QueuePage live={live} />} />
          <Route path="/tugas/:id" element={<TaskPage />} />
          <Route path="/berkas" element={<CasePage />} />
          {inStudio && <Route path="/layanan" element={<Navigate to="/studio/layanan" replace />} />}
          {inStudio && (
            <Route
              path="/studio/*"
              element={
                <Suspense fallback={<Loading what="studio" />}>
                  <StudioPages />
                </Suspense>
              }
            />
          )}
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </main>
    </>
  );
}
