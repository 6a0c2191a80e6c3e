// The form as the applicant goes through it, beside what the applicant sees.
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { EditorProps } from '../../editors/editors.js';
import { useAt, PartEditor } from '../../editing/part-context.js';
import { useWantedPlace } from '../../editing/wanted-place.js';
import { usePartQuery } from '../../draft/draft-queries.js';
import { Entries } from '../entries/entries.js';
import { FieldEditor } from '../fields/field-editor.js';
import { pageId } from '../fields/new-id.js';
import { QuestionsScopeProvider } from '../fields/questions-scope.js';
import { CitizenPreview } from '../preview/citizen-preview.js';
import '../forms.css';
import { NewPage } from './new-page.js';
import { PageEditor } from './page-editor.js';
import type { WrittenPage } from './written-pages.js';
import { askedBefore, copyOfPage, fieldsIn, pagesIn } from './written-pages.js';

export const PagesEditor = ({ draftId }: EditorProps) => (
  <PartEditor draftId={draftId} part="pages">
    <Pages draftId={draftId} />
  </PartEditor>
);

function Pages({ draftId }: EditorProps) {
  const at = useAt([]);
  const pages = pagesIn(at.value);
  const tasks = usePartQuery(draftId, 'tasks').data?.value;
  const [query, setQuery] = useSearchParams();
  const [fresh, setFresh] = useState<string>();
  const wanted = useWantedPlace();
  const wantedPage = wanted?.part === 'pages' ? pages[Number(wanted.path[0])]?.id : undefined;
  const open = query.get('halaman') ?? wantedPage;
  const onOpen = (id: string | undefined): void => setQuery(id === undefined ? {} : { halaman: id }, { replace: true });
  const ofTasks = Object.values((tasks ?? {}) as Readonly<Record<string, { readonly fields?: unknown }>>);
  const taken = new Set([...pages, ...ofTasks].flatMap(fieldsIn).flatMap(({ id }) => id ?? []));
  const ids = new Set(pages.flatMap(({ id }) => id ?? []));
  const shown = pages.find(({ id }) => id === open) ?? pages[0];
  return (
    <div className="form-columns">
      <div>
        <p className="hint">Satu hal di setiap halaman. Orang menjawabnya satu per satu di ponsel.</p>
        <Entries<WrittenPage>
          path={[]}
          label="Halaman formulir"
          empty="Belum ada halaman. Tulis judul halaman pertama di bawah ini."
          item="halaman"
          nameOf={({ title, id }) => (title?.trim() ? title : (id ?? 'tanpa judul'))}
          note={(page) => noteOf(page)}
          copy={(page) => copyOfPage(page, { pages: ids, fields: taken })}
          open={open}
          onOpen={onOpen}
          fresh={fresh}
        >
          {(path, index) => (
            <QuestionsScopeProvider
              value={{ draftId, taken, before: askedBefore(pages, index), nested: false, Question: FieldEditor }}
            >
              <PageEditor path={path} />
            </QuestionsScopeProvider>
          )}
        </Entries>
        {!at.readOnly && (
          <NewPage
            add={(title) => {
              const id = pageId(title, ids);
              at.set([...pages, { id, title, fields: [] }]);
              onOpen(id);
              setFresh(id);
            }}
          />
        )}
      </div>
      <CitizenPreview draftId={draftId} pageId={shown?.id} />
    </div>
  );
}

function noteOf(page: WrittenPage): string {
  const count = fieldsIn(page).length;
  return [`${String(count)} pertanyaan`, ...(page.showWhen === undefined ? [] : ['bersyarat'])].join(' · ');
}
