import type { SeenDataRequest } from '@alur/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.js';
import { useCity } from '../api/queries.js';
import { Loading } from '../parts/loading.js';
import { Notice } from '../parts/notice.js';
import { PageTitle } from '../parts/page-title.js';
import { DataRequestItem } from './data-request-item.js';
import './data-requests.css';

/** What people asked about their own data, each with its clock: for the head of an agency, and whoever runs the system. */
export function DataRequestsPage() {
  const client = useQueryClient();
  const requests = useQuery({
    queryKey: ['data-requests'],
    queryFn: async () => (await ask<{ readonly data: readonly SeenDataRequest[] }>('/data-requests')).data,
    refetchInterval: 60_000,
  });
  const zone = useCity().data?.zone;
  const [answered, setAnswered] = useState<string>();
  if (!requests.data || !zone)
    return requests.error ? <Notice kind="bad" title={requests.error.message} /> : <Loading what="permintaan data" />;
  const open = requests.data.filter(({ state }) => state === 'open');
  const over = requests.data.filter(({ state }) => state !== 'open');
  const done = (title: string): void => {
    setAnswered(title);
    void client.invalidateQueries({ queryKey: ['data-requests'] });
  };
  return (
    <>
      <header className="page-head">
        <PageTitle>Permintaan data</PageTitle>
      </header>
      {answered !== undefined && <Notice kind="good" title={`Sudah dijawab: ${answered}. Warga sudah dikabari.`} />}
      <section className="card" aria-labelledby="menunggu">
        <h2 id="menunggu">Menunggu jawaban ({open.length})</h2>
        {open.length === 0 ? (
          <p className="quiet">Tidak ada permintaan yang menunggu.</p>
        ) : (
          <ul className="data-requests">
            {open.map((request) => (
              <DataRequestItem key={request.id} request={request} zone={zone} onAnswered={done} />
            ))}
          </ul>
        )}
      </section>
      {over.length > 0 && (
        <section className="card" aria-labelledby="terjawab">
          <h2 id="terjawab">Sudah dijawab</h2>
          <ul className="data-requests">
            {over.map((request) => (
              <DataRequestItem key={request.id} request={request} zone={zone} onAnswered={done} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
