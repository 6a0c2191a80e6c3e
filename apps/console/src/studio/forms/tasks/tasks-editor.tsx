// What officers fill in, task by task of the drawing.
import { Plus } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { Notice } from '../../../parts/notice.js';
import { usePartQuery } from '../../draft/draft-queries.js';
import { PartEditor, useAt, useFindingsInside } from '../../editing/part-context.js';
import { useWantedPlace } from '../../editing/wanted-place.js';
import type { EditorProps } from '../../editors/editors.js';
import { fieldsIn, pagesIn } from '../pages/written-pages.js';
import '../forms.css';
import type { DrawnTask } from './drawn-tasks.js';
import { tasksOf } from './drawn-tasks.js';
import { readDrawing } from './read-drawing.js';
import { TaskEditor } from './task-editor.js';
import type { WrittenTasks } from './task-forms.js';
import { tasksIn } from './task-forms.js';

export const TasksEditor = ({ draftId }: EditorProps) => (
  <PartEditor draftId={draftId} part="tasks">
    <Tasks draftId={draftId} />
  </PartEditor>
);

function Tasks({ draftId }: EditorProps) {
  const at = useAt([]);
  const forms = tasksIn(at.value);
  const drawn = tasksOf(readDrawing(usePartQuery(draftId, 'diagram').data?.value));
  const pages = pagesIn(usePartQuery(draftId, 'pages').data?.value);
  const [query, setQuery] = useSearchParams();
  const tasks = withOrphans(drawn, forms);
  const wanted = useWantedPlace();
  const asked = query.get('tugas') ?? (wanted?.part === 'tasks' ? wanted.path[0] : undefined);
  const chosen = asked === undefined ? tasks[0] : tasks.find(({ id }) => id === asked);
  if (!chosen && tasks.length > 0)
    return (
      <Notice kind="info" title="Langkah ini belum ada di alur proses.">
        <p>Lengkapi dulu tabel alur kerjanya sampai tersimpan. Formulir langkahnya lalu muncul di sini.</p>
      </Notice>
    );
  if (!chosen)
    return (
      <Notice kind="info" title="Belum ada tugas petugas di alur proses.">
        <p>Gambar dulu langkah yang dikerjakan petugas. Tugasnya lalu muncul di sini.</p>
      </Notice>
    );
  const form = forms[chosen.id];
  const taken = new Set([...pages, ...Object.values(forms)].flatMap(fieldsIn).flatMap(({ id }) => id ?? []));
  return (
    <div className="task-columns">
      <nav aria-label="Tugas petugas">
        <ul className="task-list">
          {tasks.map((task) => (
            <li key={task.id}>
              <button
                type="button"
                className="task-link"
                aria-current={task.id === chosen.id ? 'true' : undefined}
                onClick={() => setQuery({ tugas: task.id }, { replace: true })}
              >
                <span>{task.name}</span>
                <TaskState id={task.id} isWritten={forms[task.id] !== undefined} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {form ? (
        <TaskEditor key={chosen.id} draftId={draftId} task={chosen} isDrawn={drawn.includes(chosen)} taken={taken} />
      ) : (
        <section className="no-form" aria-label={chosen.name}>
          <h3>{chosen.name}</h3>
          <p>Tugas ini belum punya formulir.</p>
          {!at.readOnly && (
            <button
              type="button"
              className="button"
              onClick={() => at.set({ ...forms, [chosen.id]: { title: chosen.name, action: 'Simpan', fields: [] } })}
            >
              <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Buat formulir untuk {chosen.name}
            </button>
          )}
        </section>
      )}
    </div>
  );
}

/** Forms of tasks that the drawing has no longer stay until somebody takes them away. */
const withOrphans = (drawn: readonly DrawnTask[], forms: WrittenTasks): readonly DrawnTask[] => [
  ...drawn,
  ...Object.entries(forms)
    .filter(([id]) => !drawn.some((task) => task.id === id))
    .map(([id, { title }]) => ({ id, name: title?.trim() ? title : id, before: [] })),
];

function TaskState({ id, isWritten }: { readonly id: string; readonly isWritten: boolean }) {
  const errors = useFindingsInside([id]).filter(({ severity }) => severity === 'error').length;
  if (!isWritten) return <span className="entry-note">belum ada formulir</span>;
  return errors === 0 ? null : <span className="entry-note entry-errors">{errors} temuan</span>;
}
