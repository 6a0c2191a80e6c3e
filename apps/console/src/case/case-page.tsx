import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ApiProblem } from '../api/client.js';
import { useCaseByReference, useCity } from '../api/queries.js';
import { Loading } from '../parts/loading.js';
import { Notice } from '../parts/notice.js';
import { PageTitle } from '../parts/page-title.js';
import { CaseDetails } from './case-details.js';

/** A case by the reference somebody reads out at the counter or on the phone. */
export function CasePage() {
  const [params, setParams] = useSearchParams();
  const reference = params.get('nomor') ?? '';
  const [typed, setTyped] = useState(reference);
  const found = useCaseByReference(reference);
  const city = useCity();
  return (
    <>
      <header className="page-head">
        <PageTitle>Cari berkas</PageTitle>
      </header>
      <form
        className="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setParams({ nomor: typed.trim() });
        }}
      >
        <label htmlFor="nomor">Nomor permohonan</label>
        <div className="search-row">
          <input
            id="nomor"
            value={typed}
            placeholder="BTU-XXXX-XXXX-X"
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button-primary">
            Cari
          </button>
        </div>
      </form>
      {reference && found.isLoading && <Loading what="berkas" />}
      {found.error instanceof ApiProblem && (
        <Notice
          kind="bad"
          title={
            found.error.code === 'CASE_NOT_FOUND'
              ? 'Tidak ada berkas dengan nomor ini yang pernah sampai di meja Anda. Periksa lagi nomornya.'
              : found.error.detail
          }
        />
      )}
      {found.data && city.data && (
        <>
          <h2 className="case-title">
            {found.data.service.name} · <span className="reference">{found.data.reference}</span>
          </h2>
          <CaseDetails file={found.data} zone={city.data.zone} revealFrom={`/cases/${found.data.id}/reveal`} />
        </>
      )}
    </>
  );
}
