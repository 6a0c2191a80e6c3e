import type { FileField } from '@alur/forms';
import { useContext, useState } from 'react';
import { ApiProblem } from '../api/client.js';
import { Upload } from './upload.js';

interface FileInputProps {
  readonly field: FileField;
  readonly value: string;
  readonly disabled: boolean;
  readonly describedBy: string | undefined;
  readonly path: string;
  onChange(value: unknown): void;
}

/** A file is sent as soon as it is chosen; the form then carries its id. */
export function FileInput({ field, value, disabled, describedBy, path, onChange }: FileInputProps) {
  const upload = useContext(Upload);
  const [state, setState] = useState<{ readonly words: string; readonly bad?: boolean }>();
  const send = async (file: File): Promise<void> => {
    if (file.size > field.maxBytes)
      return setState({
        words: `Berkas ini terlalu besar. Paling besar ${String(Math.floor(field.maxBytes / 1_048_576))} MB.`,
        bad: true,
      });
    setState({ words: `Mengirim ${file.name} …` });
    try {
      const kept = await upload(field, file, path);
      setState({ words: `Tersimpan: ${kept.name}` });
      onChange(kept.id);
    } catch (error) {
      setState({ words: error instanceof ApiProblem ? error.detail : 'Berkas belum terkirim. Coba lagi.', bad: true });
    }
  };
  return (
    <div className="upload">
      {/* The browser's own button speaks the browser's language, which is rarely Indonesian. */}
      <label className="button file-button" aria-disabled={disabled || undefined}>
        <input
          id={field.id}
          type="file"
          className="unseen"
          accept={field.accept.join(',')}
          disabled={disabled}
          aria-describedby={describedBy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void send(file);
            // The same photograph may be chosen again after it was removed.
            event.target.value = '';
          }}
        />
        {value ? 'Ganti berkas' : 'Pilih berkas'}
      </label>
      <p role="status" className={state?.bad ? 'fault' : 'hint'}>
        {state?.words ?? (value ? 'Berkas sudah tersimpan.' : '')}
      </p>
      {value && (
        <button
          type="button"
          className="button-plain"
          disabled={disabled}
          onClick={() => {
            onChange(undefined);
            setState(undefined);
          }}
        >
          Hapus berkas
        </button>
      )}
    </div>
  );
}
