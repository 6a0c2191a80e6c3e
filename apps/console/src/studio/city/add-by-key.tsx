import { Plus } from 'lucide-react';
import { useId, useState } from 'react';

const pattern = /^[a-z][a-z0-9-]{1,59}$/;

/** A new thing is named by a key that services will know it by. */
export function AddByKey({
  what,
  taken,
  onAdd,
}: {
  readonly what: string;
  readonly taken: readonly string[];
  onAdd(key: string): void;
}) {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const add = (): void => {
    if (!pattern.test(key)) return setProblem('Pakai huruf kecil, angka, dan tanda hubung, misalnya dinas-baru.');
    if (taken.includes(key)) return setProblem('Kode ini sudah dipakai.');
    setProblem(undefined);
    onAdd(key);
    setKey('');
  };
  return (
    <div className={problem ? 'field field-bad' : 'field'}>
      <label htmlFor={id}>Kode {what} baru</label>
      {problem && (
        <p className="fault" id={`${id}-fault`}>
          {problem}
        </p>
      )}
      <input
        id={id}
        value={key}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-fault` : undefined}
        onChange={(event) => setKey(event.target.value)}
      />
      <button type="button" className="button add-by-key" onClick={add}>
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah {what}
      </button>
    </div>
  );
}
