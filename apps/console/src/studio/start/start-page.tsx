import type { DraftView } from '@alur/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { ApiProblem, ask } from '../../api/client.js';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { draftsKey, useDrafts } from '../draft/draft-queries.js';

/** Drafts that are being written, and the ways to begin one. */
export function StartPage() {
  const drafts = useDrafts();
  if (drafts.error instanceof ApiProblem) return <Notice kind="bad" title={drafts.error.detail} />;
  if (!drafts.data) return <Loading what="rancangan" />;
  return (
    <>
      <header className="page-head">
        <h1>Studio layanan</h1>
        <p>
          <Link to="/studio/kota">Pengaturan kota</Link>
        </p>
      </header>
      <section className="card" aria-labelledby="mulai">
        <h2 id="mulai">Mulai layanan baru</h2>
        <EmptyStart />
      </section>
      <section className="card" aria-labelledby="rancangan">
        <h2 id="rancangan">Rancangan yang sedang ditulis</h2>
        {drafts.data.length === 0 ? (
          <p className="quiet">Belum ada rancangan.</p>
        ) : (
          <ul className="drafts">
            {drafts.data.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/studio/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function EmptyStart() {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const go = useNavigate();
  const client = useQueryClient();
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return setProblem('Tulis nama layanannya.');
    try {
      const draft = await ask<DraftView>('/studio/drafts', { method: 'POST', body: { name: name.trim() } });
      await client.invalidateQueries({ queryKey: draftsKey });
      await go(`/studio/${draft.id}`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.detail);
    }
  };
  return (
    <form onSubmit={(event) => void begin(event)} noValidate>
      <div className={problem ? 'field field-bad' : 'field'}>
        <label htmlFor="nama-layanan">Nama layanan</label>
        {problem && (
          <p className="fault" id="nama-layanan-fault">
            {problem}
          </p>
        )}
        <input
          id="nama-layanan"
          value={name}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'nama-layanan-fault' : undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <button type="submit" className="button-primary">
        Mulai dari kosong
      </button>
    </form>
  );
}
