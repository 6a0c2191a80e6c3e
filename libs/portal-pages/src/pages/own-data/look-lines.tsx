import type { LookView } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';

const hour = 3_600_000;

interface LookLine extends LookView {
  readonly times: number;
}

/** Newest first. Whoever opens a case, takes its task and opens it again looked once, in the eyes of its applicant. */
export function lookLines(looks: readonly LookView[]): readonly LookLine[] {
  const lines: LookLine[] = [];
  for (const look of looks) {
    const last = lines.at(-1);
    const isSame = last?.who === look.who && last.what === look.what && last.reference === look.reference;
    if (last && isSame && Date.parse(last.at) - Date.parse(look.at) < hour)
      lines[lines.length - 1] = { ...last, times: last.times + 1 };
    else lines.push({ ...look, times: 1 });
  }
  return lines;
}

interface LookLinesProps {
  readonly looks: readonly LookView[];
  readonly zone: string;
  /** All of them where it is left out. */
  readonly most?: number;
}

/** Offices, times and reasons, as the audit has them. */
export const LookLines = ({ looks, zone, most }: LookLinesProps) =>
  looks.length === 0 ? (
    <p>Belum ada yang membuka permohonan Anda.</p>
  ) : (
    <ol className="looks">
      {lookLines(looks)
        .slice(0, most)
        .map((line, index) => (
          <li key={`${line.at}-${String(index)}`}>
            <p className="strong">{line.who}</p>
            <p>
              {line.what} <span className="code">{line.reference}</span>
            </p>
            <p className="soft">
              <time dateTime={line.at}>{formatDateTime(line.at, zone)}</time>
              {line.times > 1 && `, ${String(line.times)} kali`}
            </p>
          </li>
        ))}
    </ol>
  );
