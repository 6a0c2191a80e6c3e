import type { ServiceStatus } from '@alur/contracts';

type Finding = ServiceStatus['findings'][number];

/** `process.bpmn:12`, or the element where a file has no lines worth counting: `process.bpmn, sign`. */
const placeOf = ({ file, line, element }: Finding): string => {
  if (line !== undefined) return `${file}:${String(line)}`;
  return element === undefined ? file : `${file}, ${element}`;
};

export const Findings = ({ findings }: { readonly findings: ServiceStatus['findings'] }) =>
  findings.length === 0 ? (
    <p className="quiet">Tidak ada temuan.</p>
  ) : (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.file}-${String(finding.line)}-${finding.code}-${finding.message}`}>
          <span className={`badge badge-${finding.severity}`}>
            {finding.severity === 'error' ? 'Harus diperbaiki' : 'Perhatikan'}
          </span>
          <code>{placeOf(finding)}</code>
          <span>{finding.message}</span>
        </li>
      ))}
    </ul>
  );
