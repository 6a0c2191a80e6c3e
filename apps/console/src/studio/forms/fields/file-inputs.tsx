import type { Path } from '../../editing/at-path.js';
import { Faults, Frame, inputOf } from '../../editing/fields.js';
import { useAt } from '../../editing/part-context.js';

const kinds = [
  ['image/jpeg', 'Foto JPG'],
  ['image/png', 'Foto PNG'],
  ['application/pdf', 'Dokumen PDF'],
] as const;
const standard: readonly string[] = ['image/jpeg', 'image/png'];

/** At least one kind stays: a file of no kind could never be sent. */
export function FileKinds({ path, of }: { readonly path: Path; readonly of: string }) {
  const at = useAt(path);
  const chosen = Array.isArray(at.value) ? (at.value as readonly string[]) : standard;
  return (
    <fieldset className="field">
      <legend>
        Jenis berkas<span className="unseen">, {of}</span>
      </legend>
      <Faults id={at.id} findings={at.findings} />
      {kinds.map(([value, label]) => (
        <label className="choice" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={at.readOnly || (chosen.length === 1 && chosen[0] === value)}
            onChange={({ target }) =>
              at.set(
                kinds.map(([kind]) => kind).filter((kind) => (kind === value ? target.checked : chosen.includes(kind))),
              )
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const megabyte = 1_048_576;
const most = 10;

export function FileSize({ path, of }: { readonly path: Path; readonly of: string }) {
  const at = useAt(path);
  const bytes = typeof at.value === 'number' ? at.value : most * megabyte;
  const sizes = [1, 2, 5, most].map((size) => size * megabyte);
  const props = { path, label: 'Paling besar', of };
  return (
    <Frame {...props} at={at}>
      <select {...inputOf(at, {})} value={bytes} onChange={(event) => at.set(Number(event.target.value))}>
        {[...new Set([...sizes, bytes])]
          .sort((a, b) => a - b)
          .map((size) => (
            <option key={size} value={size}>
              {(size / megabyte).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB
            </option>
          ))}
      </select>
    </Frame>
  );
}
