// Who sees which answer, as one table: a row for each answer, a column for each participant.
import { Loading } from '../../../parts/loading.js';
import { Notice } from '../../../parts/notice.js';
import { usePartQuery } from '../../draft/draft-queries.js';
import { Faults } from '../../editing/fields.js';
import { PartEditor, useAt, useFindingsInside } from '../../editing/part-context.js';
import type { EditorProps } from '../../editors/editors.js';
import { dataClasses } from '../fields/data-classes.js';
import { pagesIn } from '../pages/written-pages.js';
import '../forms.css';
import type { WrittenParticipant } from '../preview/example-case.js';
import { tasksOf } from '../tasks/drawn-tasks.js';
import { readDrawing } from '../tasks/read-drawing.js';
import { tasksIn } from '../tasks/task-forms.js';
import type { SightGroup, SightRow } from './sight-rows.js';
import { sees, sensitiveSeen, sightGroups, sightOf, withTick } from './sight-rows.js';

export const SightEditor = ({ draftId }: EditorProps) => (
  <PartEditor draftId={draftId} part="participants">
    <Sight draftId={draftId} />
  </PartEditor>
);

function Sight({ draftId }: EditorProps) {
  const at = useAt([]);
  const participants = (at.value ?? {}) as Readonly<Record<string, WrittenParticipant>>;
  const [pages, tasks] = [usePartQuery(draftId, 'pages'), usePartQuery(draftId, 'tasks')];
  const groups = sightGroups(
    pagesIn(pages.data?.value),
    tasksIn(tasks.data?.value),
    tasksOf(readDrawing(usePartQuery(draftId, 'diagram').data?.value)),
  );
  const columns = Object.entries(participants).map(([id, { name }]) => ({ id, name: name?.trim() ? name : id }));
  const every = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  // A tick names every question that is seen: with half of them it would take the others away.
  if (!pages.data || !tasks.data) return <Loading what="isian" />;
  if (columns.length === 0)
    return <Notice kind="info" title="Belum ada pelaksana. Tulis dulu siapa yang mengerjakan layanan ini." />;
  if (every.length === 0) return <Notice kind="info" title="Belum ada pertanyaan yang bisa dilihat." />;
  return (
    <>
      <p className="hint">
        Beri hanya yang perlu untuk tugasnya (UU 27/2022 pasal 27: terbatas dan spesifik). Yang diisi sendiri selalu
        terlihat.
      </p>
      {/* Wider than a phone with many participants: it scrolls by itself, also by the arrow keys. */}
      <div className="sight-scroll" role="region" aria-label="Tabel siapa melihat" tabIndex={0}>
        <table className="sight">
          <thead>
            <tr>
              <th scope="col">Isian</th>
              {columns.map(({ id, name }) => (
                <th scope="col" key={id}>
                  {name}
                </th>
              ))}
            </tr>
            <tr className="sight-all">
              <th scope="row">Semua isian, juga yang ditambah kemudian</th>
              {columns.map((column) => (
                <td key={column.id}>
                  <SeesAll {...column} every={every} />
                </td>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.title}>
              <tr>
                <th scope="rowgroup" className="sight-group" colSpan={columns.length + 1}>
                  {group.title}
                </th>
              </tr>
              {group.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.label}
                    {row.class !== 'none' && (
                      <span className={`class-${row.class}`}> {dataClasses[row.class].short}</span>
                    )}
                  </th>
                  {columns.map((column) => (
                    <td key={column.id}>
                      <SeesOne column={column} row={row} isOwn={group.by === column.id} every={every} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {columns.map((column) => (
        <Warning key={column.id} {...column} groups={groups} />
      ))}
    </>
  );
}

interface Column {
  readonly id: string;
  readonly name: string;
}

function SeesAll({ id, name, every }: Column & { readonly every: readonly string[] }) {
  const at = useAt([id, 'sees']);
  return (
    <label className="tick">
      <input
        type="checkbox"
        aria-label={`${name} melihat semua isian`}
        disabled={at.readOnly}
        checked={at.value === 'all'}
        onChange={({ target }) => at.set(target.checked ? 'all' : every)}
      />
    </label>
  );
}

function SeesOne({
  column,
  row,
  isOwn,
  every,
}: {
  readonly column: Column;
  readonly row: SightRow;
  readonly isOwn: boolean;
  readonly every: readonly string[];
}) {
  const at = useAt([column.id, 'sees']);
  const sight = sightOf(at.value);
  if (isOwn && !sees(sight, row.id)) return <span className="quiet">mengisi</span>;
  return (
    <label className="tick">
      <input
        type="checkbox"
        aria-label={`${column.name} melihat ${row.label}`}
        disabled={at.readOnly}
        checked={sees(sight, row.id)}
        onChange={({ target }) => at.set(withTick(sight, row.id, { every, ticked: target.checked }))}
      />
    </label>
  );
}

/** Said, not forbidden: some work needs it. */
function Warning({ id, name, groups }: Column & { readonly groups: readonly SightGroup[] }) {
  const at = useAt([id, 'sees']);
  const findings = useFindingsInside([id, 'sees']);
  const sensitive = sensitiveSeen(groups, id, sightOf(at.value));
  return (
    <>
      <Faults id={at.id} findings={findings} />
      {sensitive.length > 0 && (
        <p className="sight-warning">
          <strong>{name}</strong> melihat data spesifik: {sensitive.map(({ label }) => label).join(', ')}. Pastikan
          tugasnya memerlukannya.
        </p>
      )}
    </>
  );
}
