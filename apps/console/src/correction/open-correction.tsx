import type { OpenCorrectionView } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { Notice } from '../parts/notice.js';

/** What the applicant was asked and has not answered yet; a colleague's return shows here too. */
export function OpenCorrection({
  correction,
  zone,
}: {
  readonly correction: OpenCorrectionView;
  readonly zone: string;
}) {
  return (
    <Notice
      kind="info"
      title={`Menunggu perbaikan dari pemohon sejak ${formatDateTime(correction.since, zone)}, sampai ${formatDateTime(correction.due, zone)}`}
    >
      <ul className="asked">
        {correction.fields.map((field) => (
          <li key={field.field}>
            <strong>{field.label}</strong>
            {field.reasons.map((reason) => (
              <span key={reason}>{reason}</span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
