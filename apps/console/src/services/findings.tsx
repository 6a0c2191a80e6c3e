import type { ServiceStatus } from '@alur/contracts';

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
          <code>
            {finding.file}
            {finding.line === undefined ? '' : `:${String(finding.line)}`}
          </code>
          <span>{finding.message}</span>
        </li>
      ))}
    </ul>
  );
