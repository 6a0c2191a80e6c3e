import { Trash2 } from 'lucide-react';
import { Notice } from '../../../parts/notice.js';
import { TextAt } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';
import { OptionalText } from '../entries/optional-text.js';
import { FieldEditor } from '../fields/field-editor.js';
import { FieldList } from '../fields/field-list.js';
import { QuestionsScopeProvider } from '../fields/questions-scope.js';
import { TaskPreview } from '../preview/task-preview.js';
import type { DrawnTask } from './drawn-tasks.js';

interface TaskEditorProps {
  readonly draftId: string;
  readonly task: DrawnTask;
  /** Whether the drawing has the task. */
  readonly isDrawn: boolean;
  /** Ids of every field of the draft. */
  readonly taken: ReadonlySet<string>;
}

/** The form of one task, beside how the officer meets it. */
export function TaskEditor({ draftId, task, isDrawn, taken }: TaskEditorProps) {
  const at = useAt([task.id]);
  const of = `tugas ${task.name}`;
  return (
    <div className="task-editor">
      <section aria-label={`Formulir ${task.name}`}>
        {!isDrawn && (
          <Notice kind="bad" title="Tugas ini tidak ada lagi di alur proses.">
            <button type="button" className="button" disabled={at.readOnly} onClick={() => at.set(undefined)}>
              <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" /> Hapus formulir {task.name}
            </button>
          </Notice>
        )}
        <TextAt path={[task.id, 'title']} label="Judul" of={of} hint="Yang dikerjakan, misalnya: Periksa permohonan." />
        <OptionalText
          rows={2}
          path={[task.id, 'help']}
          label="Penjelasan"
          of={of}
          hint="Yang perlu dicocokkan atau diperhatikan."
        />
        <TextAt path={[task.id, 'action']} label="Tulisan tombol" of={of} hint="Misalnya: Simpan hasil pemeriksaan." />
        <h3>Yang diisi petugas</h3>
        <QuestionsScopeProvider value={{ draftId, taken, before: [], nested: false, Question: FieldEditor }}>
          <FieldList path={[task.id, 'fields']} of={`di ${of}`} />
        </QuestionsScopeProvider>
      </section>
      <TaskPreview draftId={draftId} task={task} />
    </div>
  );
}
