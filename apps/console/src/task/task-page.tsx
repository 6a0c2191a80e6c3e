import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '../api/client.js';
import { useCity, useTask } from '../api/queries.js';
import { CaseDetails } from '../case/case-details.js';
import { Due } from '../parts/due.js';
import { Notice } from '../parts/notice.js';
import { Loading } from '../parts/loading.js';
import { ClaimBar } from './claim-bar.js';
import { TaskForm } from './task-form.js';

export function TaskPage() {
  const { id = '' } = useParams();
  const task = useTask(id);
  const city = useCity();
  const [done, setDone] = useState<string>();
  if (done) {
    return (
      <Notice kind="good" title={`Selesai. ${done} sudah diteruskan.`}>
        <p>
          <Link to="/">Kembali ke antrean</Link>
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
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
  return (
    <>
      <p className="crumbs">
        <Link to="/">Antrean</Link>
      </p>
      <header className="page-head">
        <div>
          <h1>{detail.task.title}</h1>
          <p className="quiet">
            {detail.case.service.name} · <span className="reference">{detail.case.reference}</span>
          </p>
        </div>
        <Due task={detail.task} zone={zone} />
      </header>
      <div className="columns">
        <section className="card" aria-label="Tugas">
          <ClaimBar detail={detail} />
          <TaskForm detail={detail} context={{ today, villages }} onDone={setDone} />
        </section>
        <CaseDetails file={detail.case} zone={zone} />
      </div>
    </>
  );
}
