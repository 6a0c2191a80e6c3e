import type { FormVillage } from '@alur/forms';
import type { FieldView } from '../fields/field-view.js';
import { faultsOf } from '../fields/field-view.js';
import { QuestionField } from '../fields/question-field.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { FormTokens } from '../parts/form-tokens.js';
import { BackLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { renderPage } from '../shell/document.js';
import type { Site } from '../shell/site.js';

export interface ItemPageView {
  /** Name of the service. */
  readonly service: string;
  /** The question that the list answers. */
  readonly question: string;
  /** `Anggota keluarga 2` */
  readonly heading: string;
  readonly fields: readonly FieldView[];
  readonly villages: Readonly<Record<string, FormVillage>>;
  /** Where the answers are posted. */
  readonly action: string;
  /** The list. */
  readonly back: string;
  /** A fault of no single field. */
  readonly problem?: string;
  /** Of the answers that are shown: whoever saves says which list was meant. */
  readonly revision: number;
  /** Where the same answers are posted to stand beside what is at this place now. */
  readonly addAction?: string;
}

/** One item of a group; complete without script. */
export const itemPage = (view: ItemPageView, site: Site): string => {
  const faults = faultsOf(view.fields);
  return renderPage({
    site,
    title: [view.heading, view.service],
    failed: faults.length > 0 || view.problem !== undefined,
    unlisted: true,
    back: <BackLink href={view.back}>Kembali ke daftar</BackLink>,
    children: (
      <div className="column">
        <ErrorSummary faults={faults} />
        {view.problem !== undefined && (
          <Notice tone="amber">
            <p>{view.problem}</p>
          </Notice>
        )}
        <p className="above">{view.question}</p>
        <form method="post" action={view.action} noValidate>
          <FormTokens site={site} />
          <input type="hidden" name="_revision" value={view.revision} />
          <h1>{view.heading}</h1>
          {view.fields.map((field) => (
            <QuestionField key={field.field.id} view={field} villages={view.villages} />
          ))}
          <div className="act">
            <SubmitButton icon="check">Simpan</SubmitButton>
            {view.addAction !== undefined && (
              <button className="button" type="submit" formAction={view.addAction}>
                Tambahkan sebagai yang baru
              </button>
            )}
          </div>
        </form>
      </div>
    ),
  });
};
