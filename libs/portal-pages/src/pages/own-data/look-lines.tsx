import type { LookView } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';

/** Offices, times and reasons, as the audit has them. */
export const LookLines = ({ looks, zone }: { readonly looks: readonly LookView[]; readonly zone: string }) =>
  looks.length === 0 ? (
    <p>Belum ada yang membuka permohonan Anda.</p>
  ) : (
    <ol className="looks">
      {looks.map((look, index) => (
        <li key={`${look.at}-${String(index)}`}>
          <p className="strong">{look.who}</p>
          <p>
            {look.what} <span className="code">{look.reference}</span>
          </p>
          <p className="soft">
            <time dateTime={look.at}>{formatDateTime(look.at, zone)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
