import { useState } from 'react';
import { ApiProblem } from '../api/client.js';
import type { QueueFilter } from '../api/queries.js';
import { useCity, useQueue } from '../api/queries.js';
import { Loading } from '../parts/loading.js';
import { Notice } from '../parts/notice.js';
import { PageTitle } from '../parts/page-title.js';
import { QueueTable } from './queue-table.js';

const filters: readonly (readonly [QueueFilter, string])[] = [
  ['all', 'Semua'],
  ['mine', 'Saya kerjakan'],
  ['unclaimed', 'Belum diambil'],
];

export function QueuePage({ live }: { readonly live: boolean }) {
  const [filter, setFilter] = useState<QueueFilter>('all');
  const queue = useQueue(filter, live);
  const city = useCity();
  const tasks = queue.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <header className="page-head">
        <PageTitle>Antrean saya</PageTitle>
        <p className="quiet" role="status">
          {live ? 'Diperbarui langsung' : 'Sambungan langsung terputus, mencoba lagi. Daftar tetap dimuat ulang.'}
        </p>
      </header>
      <div className="filters" role="radiogroup" aria-label="Saring antrean">
        {filters.map(([value, words]) => (
          <label key={value} className="filter">
            <input
              type="radio"
              name="saringan"
              value={value}
              checked={filter === value}
              onChange={() => setFilter(value)}
            />
            {words}
          </label>
        ))}
      </div>
      {queue.isLoading && <Loading what="antrean" />}
      {queue.error instanceof ApiProblem && <Notice kind="bad" title={queue.error.detail} />}
      {queue.data &&
        city.data &&
        (tasks.length > 0 ? <QueueTable tasks={tasks} zone={city.data.zone} /> : <Empty filter={filter} />)}
      {queue.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={queue.isFetchingNextPage}
          onClick={() => void queue.fetchNextPage()}
        >
          Muat lebih banyak
        </button>
      )}
    </>
  );
}

const Empty = ({ filter }: { readonly filter: QueueFilter }) => (
  <div className="empty card">
    <p>{filter === 'all' ? 'Tidak ada tugas untuk Anda saat ini.' : 'Tidak ada tugas di saringan ini.'}</p>
    <p className="quiet">Tugas baru muncul di sini dengan sendirinya.</p>
  </div>
);
