import type { TaskDetail } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ApiProblem, ask } from '../api/client.js';
import { useCity, useTask } from '../api/queries.js';
import { CaseDetails } from '../case/case-details.js';
import { Changes } from '../correction/changes.js';
import { OpenCorrection } from '../correction/open-correction.js';
import { ReturnForm } from '../correction/return-form.js';
import { Due } from '../parts/due.js';
import { Notice } from '../parts/notice.js';
import { Loading } from '../parts/loading.js';
import { PageTitle } from '../parts/page-title.js';
import { ClaimBar } from './claim-bar.js';
import { TaskForm } from './task-form.js';

export function TaskPage() {
  const { id = '' } = useParams();
  const task = useTask(id);
  const city = useCity();
  const [done, setDone] = useState<string>();
  const [returned, setReturned] = useState<string>();
  const [returning, setReturning] = useState(false);
  const complete = useCompletion();
  const [claimed, setClaimed] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const mayComplete = task.data?.may.complete.allowed ?? false;
  // Whoever took the task goes on with it; the button they pressed is gone.
  useEffect(() => {
    if (!claimed || !mayComplete) return;
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    setClaimed(false);
  }, [claimed, mayComplete]);
  if (done ?? returned) {
    const title = done
      ? `Selesai. ${done} sudah diteruskan.`
      : `${returned ?? ''} sudah dikembalikan ke pemohon. Tugas ini kembali kepada Anda setelah diperbaiki.`;
    return (
      <Notice kind="good" title={title}>
        <p>
          {/* The button that was pressed is gone: without this the next Tab would begin at the top bar. */}
          <Link to="/" ref={(link) => link?.focus()}>
            Kembali ke antrean
          </Link>
        </p>
      </Notice>
    );
  }
  // Data read before stays on the screen, and with it what was typed, also when reading it again fails.
  if (!task.data || !city.data) {
    if (task.error instanceof ApiProblem) {
      return (
        <Notice kind="bad" title={task.error.detail}>
          <p>
            <Link to="/">Kembali ke antrean</Link>
          </p>
        </Notice>
      );
    }
    return <Loading what="tugas" />;
  }
  const detail = task.data;
  const { zone, villages } = city.data;
  const canReturn = detail.may.return.allowed && detail.returnable.fields.length > 0;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
  return (
    <>
      <p className="crumbs">
        <Link to="/">Antrean</Link>
      </p>
      <header className="page-head">
        <div>
          <PageTitle>{detail.task.title}</PageTitle>
          <p className="quiet">
            {detail.case.service.name} · <span className="reference">{detail.case.reference}</span>
          </p>
        </div>
        <Due task={detail.task} zone={zone} />
      </header>
      <div className="columns">
        <section className="card" aria-label="Tugas">
          <ClaimBar detail={detail} onClaimed={() => setClaimed(true)} />
          {detail.correction && <OpenCorrection correction={detail.correction} zone={zone} />}
          {detail.changes.length > 0 && <Changes task={detail.task.title} changes={detail.changes} zone={zone} />}
          {/* Out of sight, not gone: what was typed is there again when the officer does not return it after all. */}
          <div hidden={returning && canReturn} ref={form}>
            <TaskForm
              detail={detail}
              context={{ today, villages }}
              complete={async (data) => setDone(await complete(detail.task, data))}
            />
          </div>
          {canReturn && <ReturnForm detail={detail} open={returning} onOpen={setReturning} onReturned={setReturned} />}
        </section>
        <CaseDetails file={detail.case} zone={zone} revealFrom={`/tasks/${detail.task.id}/reveal`} />
      </div>
    </>
  );
}

/** Sends a task's answers; gives the reference of its case. */
function useCompletion() {
  const client = useQueryClient();
  return async ({ id, revision }: TaskDetail['task'], data: Readonly<Record<string, Json>>): Promise<string> => {
    const { reference } = await ask<{ readonly reference: string }>(`/tasks/${id}/complete`, {
      method: 'POST',
      body: { data },
      ifMatch: revision,
    });
    // Not merely stale: a queue that still shows the finished task for a moment invites opening it again.
    client.removeQueries({ queryKey: ['tasks'] });
    return reference;
  };
}
