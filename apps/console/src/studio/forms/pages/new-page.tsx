import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';

/** The title comes first: the page's address is made of it, once. */
export function NewPage({ add }: { add(title: string): void }) {
  const [title, setTitle] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    add(title.trim());
    setTitle('');
  };
  return (
    <form className="adder" onSubmit={submit}>
      <label>
        <span>Halaman baru</span>
        <input
          value={title}
          placeholder="Misalnya: Apa usaha Anda?"
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={title.trim() === ''}>
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah halaman
      </button>
    </form>
  );
}
