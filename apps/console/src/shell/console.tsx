import { lazy, Suspense, useEffect, useRef } from 'react';
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
  const cameBySignIn = useRef(false);
  if (me.isLoading) return <Loading what="konsol" />;
  if (!me.data) {
    cameBySignIn.current = true;
    return <SignInPage />;
  }
  return <SignedIn inStudio={me.data.designer || me.data.reviewer} cameBySignIn={cameBySignIn.current} />;
}

function SignedIn({ inStudio, cameBySignIn }: { readonly inStudio: boolean; readonly cameBySignIn: boolean }) {
  const live = useLiveQueues();
  const content = useRef<HTMLElement>(null);
  // The form they signed in with is gone: the next Tab is the first thing of the screen, not of the top bar.
  useEffect(() => {
    if (cameBySignIn) content.current?.focus();
  }, [cameBySignIn]);
  return (
    <>
      <TopBar />
      <main className="page" id="isi" ref={content} tabIndex={-1}>
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
