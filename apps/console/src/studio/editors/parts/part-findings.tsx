import { usePartScope } from '../../editing/part-context.js';

/** Findings of the part that stand at no field of this screen. */
export function PartFindings({ paths = [] }: { readonly paths?: readonly (readonly (string | number)[])[] }) {
  const { findings } = usePartScope();
  const shown = findings.filter(
    ({ place }) => place && (place.path.length === 0 || !paths.some(([first]) => first === place.path[0])),
  );
  if (shown.length === 0) return null;
  return (
    <ul className="part-findings" aria-label="Temuan">
      {shown.map(({ code, severity, message }) => (
        <li key={`${code} ${message}`} className={severity === 'error' ? 'fault' : 'caution'}>
          {message}
        </li>
      ))}
    </ul>
  );
}
