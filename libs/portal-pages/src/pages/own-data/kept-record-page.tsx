import type { KeptRecord } from '@alur/contracts';
import { formatDate, formatDateTime } from '@alur/forms';
import { OptionBox } from '../../fields/option-box.js';
import type { Fault } from '../../parts/error-summary.js';
import { ErrorSummary } from '../../parts/error-summary.js';
import { FormTokens } from '../../parts/form-tokens.js';
import { BackLink, SubmitButton } from '../../parts/links.js';
import { renderPage } from '../../shell/document.js';
import { paths } from '../../shell/paths.js';
import type { Site } from '../../shell/site.js';
import { KeptAnswers } from './kept-answers.js';
import { FaultLine, WordsField } from './words-field.js';

export interface KeptRecordPageView {
  readonly record: KeptRecord;
  /** Where the applicant goes on with a draft. */
  readonly goOn?: string;
  readonly promise: { readonly hours: number };
  /** What was sent and could not be taken. */
  readonly sent?: {
    readonly kind: 'correct' | 'restrict';
    readonly fields: readonly string[];
    readonly note: string;
    readonly errors: Readonly<Record<string, string>>;
  };
}

/** Everything that is kept of one case or draft, why, and what can be asked about it. */
export const keptRecordPage = (view: KeptRecordPageView, site: Site): string => {
  const { record, sent } = view;
  const faults: Fault[] = Object.entries(sent?.errors ?? {}).map(([field, message]) => ({
    input: `${sent?.kind ?? 'correct'}-${field}`,
    message,
  }));
  return renderPage({
    site,
    title: [record.service.name, 'Data Saya'],
    failed: faults.length > 0,
    unlisted: true,
    back: <BackLink href={paths.ownData}>Data Saya</BackLink>,
    children: (
      <div className="column own-data">
        <ErrorSummary faults={faults} />
        {record.reference !== undefined && <p className="above code">{record.reference}</p>}
        <h1>{record.service.name}</h1>
        <p className="soft">
          {record.reference === undefined ? 'Belum dikirim, tersimpan' : 'Dikirim'}{' '}
          {formatDateTime(record.at, site.zone)}.
        </p>
        {record.reference !== undefined && (
          <p>
            <a className="lone" href="#perbaiki">
              Ada yang salah? Minta diperbaiki
            </a>
          </p>
        )}
        <WhyKept record={record} />
        <section aria-labelledby="isinya">
          <h2 id="isinya">Isi yang kami simpan</h2>
          <KeptAnswers groups={record.answers} />
        </section>
        {record.reference === undefined ? (
          view.goOn !== undefined && (
            <p>
              <a className="lone" href={view.goOn}>
                Lanjutkan mengisi
              </a>
            </p>
          )
        ) : (
          <Requests view={view} site={site} />
        )}
      </div>
    ),
  });
};

export const WhyKept = ({ record }: { readonly record: KeptRecord }) => (
  <dl className="plain-list">
    <div>
      <dt>Dipakai untuk</dt>
      <dd>{record.purpose}.</dd>
    </div>
    <div>
      <dt>Dilihat oleh</dt>
      <dd>{record.recipients.join('; ')}.</dd>
    </div>
    <div>
      <dt>Dasar</dt>
      <dd>{record.basis}.</dd>
    </div>
    <div>
      <dt>Disimpan</dt>
      <dd>
        {record.keptUntil === undefined ? record.retention.words : `Sampai ${formatDate(record.keptUntil)}`}.
        {record.reference !== undefined && <span className="soft"> {record.retention.basis}.</span>}
      </dd>
    </div>
    <div>
      <dt>Pemberitahuan</dt>
      <dd>
        <a href={`${paths.service(record.service.key)}#data-anda`}>Pemberitahuan privasi layanan ini</a>
      </dd>
    </div>
  </dl>
);

const Requests = ({ view: { record, sent, promise }, site }: { view: KeptRecordPageView; site: Site }) => {
  const own = record.answers.flatMap(({ rows }) => rows).filter((row) => row.own);
  const of = (kind: 'correct' | 'restrict') => (sent?.kind === kind ? sent : undefined);
  const correct = of('correct');
  const restrict = of('restrict');
  return (
    <>
      <section aria-labelledby="perbaiki">
        <h2 id="perbaiki">Ada yang salah?</h2>
        <p>Kami jawab paling lambat {promise.hours} jam. Instansi memperbaiki atau meminta Anda mengisi ulang.</p>
        <form method="post" action={paths.askAboutRecord(record.id)} noValidate>
          <FormTokens site={site} />
          <input type="hidden" name="kind" value="correct" />
          <fieldset className="group" id="correct-fields" tabIndex={-1}>
            <legend className="label">Isian mana yang salah?</legend>
            {correct?.errors['fields'] !== undefined && <FaultLine>{correct.errors['fields']}</FaultLine>}
            {own.map((row) => (
              <OptionBox
                key={row.field}
                type="checkbox"
                id={`salah-${row.field}`}
                name="fields"
                option={{ value: row.field, label: row.label }}
                isChosen={correct?.fields.includes(row.field) ?? false}
              />
            ))}
          </fieldset>
          <WordsField
            id="correct-note"
            label="Apa yang benar?"
            error={correct?.errors['note']}
            value={correct?.note ?? ''}
          />
          <SubmitButton>Minta diperbaiki</SubmitButton>
        </form>
      </section>
      <section aria-labelledby="batasi">
        <h2 id="batasi">Membatasi pemakaian</h2>
        <p>Minta kami berhenti memakai data ini untuk sementara, misalnya selama Anda menyanggah kebenarannya.</p>
        <form method="post" action={paths.askAboutRecord(record.id)} noValidate>
          <FormTokens site={site} />
          <input type="hidden" name="kind" value="restrict" />
          <WordsField
            id="restrict-note"
            label="Mengapa?"
            error={restrict?.errors['note']}
            value={restrict?.note ?? ''}
          />
          <button className="button button-quiet" type="submit">
            Minta dibatasi
          </button>
        </form>
      </section>
    </>
  );
};
