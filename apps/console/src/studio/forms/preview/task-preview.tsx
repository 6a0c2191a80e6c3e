// A task as the officer meets it: the console's own form, beside the answers that this participant may see.
import type { UploadFile } from '../../../parts/upload.js';
import { useId, useState } from 'react';
import { ApiProblem } from '../../../api/client.js';
import { useCity } from '../../../api/queries.js';
import { Answers } from '../../../parts/answers.js';
import { Notice } from '../../../parts/notice.js';
import { Upload } from '../../../parts/upload.js';
import { TaskForm } from '../../../task/task-form.js';
import { usePartQuery } from '../../draft/draft-queries.js';
import { useAt } from '../../editing/part-context.js';
import { pagesIn } from '../pages/written-pages.js';
import type { DrawnTask } from '../tasks/drawn-tasks.js';
import { tasksOf } from '../tasks/drawn-tasks.js';
import { readDrawing } from '../tasks/read-drawing.js';
import { tasksIn } from '../tasks/task-forms.js';
import type { WrittenParticipant } from './example-case.js';
import { answersSeen, fieldsOf, seenAt } from './example-case.js';

const yes = { allowed: true } as const;
const may = { claim: yes, release: yes, complete: yes, return: yes };

export function TaskPreview({ draftId, task }: { readonly draftId: string; readonly task: DrawnTask }) {
  const tasks = tasksIn(useAt([]).value);
  const pages = pagesIn(usePartQuery(draftId, 'pages').data?.value);
  const participants = (usePartQuery(draftId, 'participants').data?.value ?? {}) as Readonly<
    Record<string, WrittenParticipant>
  >;
  const drawn = tasksOf(readDrawing(usePartQuery(draftId, 'diagram').data?.value));
  const city = useCity().data;
  const [passed, setPassed] = useState(false);
  const id = useId();
  if (!city) return null;
  const context = {
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: city.zone }).format(new Date()),
    villages: city.villages,
  };
  const form = tasks[task.id];
  const every = [...pages, ...Object.values(tasks)].flatMap(fieldsOf).map((field) => field.id);
  const seen = seenAt(task, drawn, { participants, every });
  const before = drawn.filter((other) => task.before.includes(other.id));
  const who = task.participant === undefined ? undefined : (participants[task.participant]?.name ?? task.participant);
  return (
    <section className="preview task-preview" aria-labelledby={id}>
      <h3 id={id}>Di layar {who ?? 'petugas'}</h3>
      {who === undefined && (
        <p className="hint">Belum ada pelaksana untuk tugas ini, jadi belum ada isian yang terlihat.</p>
      )}
      <div className="task-screen" onChange={() => setPassed(false)}>
        <h4>{form?.title?.trim() ? form.title : task.name}</h4>
        <Upload.Provider value={lookOnly}>
          <TaskForm
            key={JSON.stringify(form)}
            context={context}
            complete={() => {
              setPassed(true);
              return Promise.resolve();
            }}
            detail={{
              task: { id: `contoh-${task.id}` },
              fields: fieldsOf(form),
              may,
              action: form?.action?.trim() ? form.action : 'Selesaikan',
              ...(form?.help ? { help: form.help } : {}),
            }}
          />
        </Upload.Provider>
        {passed && <Notice kind="good" title="Isian ini diterima. Tidak ada yang dikirim." />}
        <h4>Isian yang terlihat</h4>
        <Answers groups={answersSeen({ pages, tasks }, before, { seen, context })} />
      </div>
      <p className="hint">Isian contoh. Tidak ada yang dikirim atau disimpan dari sini.</p>
    </section>
  );
}

/** The kind of a file as its name tells it; a real one is looked into. */
const lookOnly: UploadFile = (field, file) =>
  (field.accept as readonly string[]).includes(file.type)
    ? Promise.resolve({ id: 'berkas-contoh', name: file.name })
    : Promise.reject(new ApiProblem(415, 'FILE_TYPE_REFUSED', 'Jenis berkas ini tidak dapat kami terima.', {}));
