import type { Fault } from '../parts/error-summary.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { FormTokens } from '../parts/form-tokens.js';
import { LineField } from '../parts/line-field.js';
import { BackLink, SubmitButton } from '../parts/links.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface TrackFormPageView {
  readonly reference?: string;
  readonly errors?: { readonly reference?: string; readonly phoneDigits?: string };
}

/** Reference and the last four digits of the phone: two things only the applicant has. */
export const trackFormPage = (view: TrackFormPageView, site: Site): string => {
  const faults = (['reference', 'phoneDigits'] as const).flatMap((input): readonly Fault[] => {
    const message = view.errors?.[input];
    return message === undefined ? [] : [{ input, message }];
  });
  return renderPage({
    site,
    title: ['Lacak permohonan'],
    failed: faults.length > 0,
    back: <BackLink href={paths.home}>Semua layanan</BackLink>,
    children: (
      <div className="column">
        <ErrorSummary faults={faults} />
        <h1>Lacak permohonan</h1>
        <p className="lead">
          Lihat siapa yang memegang permohonan Anda, sejak kapan, dan sampai kapan. Tidak perlu masuk.
        </p>
        <form method="post" action={paths.track} noValidate>
          <FormTokens site={site} />
          <LineField
            id="reference"
            label="Nomor permohonan"
            hint="Ada di tanda terima dan di pesan dari kami. Contoh: BTU-7K3M-9QXW-4"
            error={view.errors?.reference}
            input={{
              className: 'input input-long input-capitals',
              autoComplete: 'off',
              autoCapitalize: 'characters',
              spellCheck: false,
              defaultValue: view.reference ?? '',
            }}
          />
          <LineField
            id="phoneDigits"
            label="4 angka terakhir nomor ponsel"
            hint="Nomor ponsel yang dipakai saat mengajukan."
            error={view.errors?.phoneDigits}
            input={{ className: 'input input-year', autoComplete: 'off', inputMode: 'numeric' }}
          />
          <div className="act">
            <SubmitButton icon="forward">Lihat permohonan</SubmitButton>
          </div>
        </form>
      </div>
    ),
  });
};
