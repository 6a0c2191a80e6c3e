import type { AccountView, InvitationLink } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.js';
import { useCity } from '../api/queries.js';
import { Loading } from '../parts/loading.js';
import { Notice } from '../parts/notice.js';
import { PageTitle } from '../parts/page-title.js';
import { AccountActs } from './account-acts.js';
import './account.css';

const states: Readonly<Record<AccountView['state'], string>> = {
  none: '○ Belum ada akun',
  invited: '… Diundang',
  unconfirmed: '! Menunggu dipastikan',
  active: '✓ Aktif',
  void: '× Undangan lewat, tidak bisa masuk',
};

/** Who holds an office and whether they can sign in: for whoever runs the system, and the head of an agency. */
export function AccountsPage() {
  const client = useQueryClient();
  const accounts = useQuery({
    queryKey: ['accounts'],
    queryFn: async () => (await ask<{ readonly data: readonly AccountView[] }>('/accounts')).data,
  });
  const zone = useCity().data?.zone;
  const [wanted, setWanted] = useState('');
  const [issued, setIssued] = useState<InvitationLink>();
  if (!accounts.data || !zone)
    return accounts.error ? <Notice kind="bad" title={accounts.error.message} /> : <Loading what="akun petugas" />;
  const shown = accounts.data.filter((account) => mentions(account, wanted));
  return (
    <>
      <header className="page-head">
        <PageTitle>Akun petugas</PageTitle>
      </header>
      {issued && (
        <Notice kind="good" title={`Tautan undangan untuk ${issued.name}`}>
          <p className="secret">{issued.link}</p>
          <p>
            Berikan langsung kepada yang bersangkutan. Tautan ini berlaku sekali, sampai{' '}
            {formatDateTime(issued.until, zone)}, dan hanya ditampilkan sekarang.
          </p>
        </Notice>
      )}
      <div className="field account-search">
        <label htmlFor="cari-akun">Cari nama, NIP, atau jabatan</label>
        <input id="cari-akun" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </div>
      <p role="status" className="quiet">
        {shown.length} pemegang jabatan
      </p>
      {shown.length > 0 && (
        <table className="queue">
          <caption className="unseen">Pemegang jabatan dan akunnya</caption>
          <thead>
            <tr>
              <th scope="col">Nama</th>
              <th scope="col">Jabatan</th>
              <th scope="col">Akun</th>
              <th scope="col">Tindakan</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostShown).map((account) => (
              <tr key={account.id}>
                <th scope="row" data-label="Nama">
                  {account.name}
                  <span className="quiet">NIP {account.nip}</span>
                </th>
                <td data-label="Jabatan">{account.offices.join('; ')}</td>
                <td data-label="Akun">
                  {states[account.state]}
                  {account.state === 'active' && (
                    <span className="quiet">{account.secondFactor ? 'dengan kode ponsel' : 'kata sandi saja'}</span>
                  )}
                  {account.invitedUntil && (
                    <span className="quiet">sampai {formatDateTime(account.invitedUntil, zone)}</span>
                  )}
                </td>
                <td data-label="Tindakan">
                  <AccountActs
                    account={account}
                    onInvited={setIssued}
                    onDone={() => void client.invalidateQueries({ queryKey: ['accounts'] })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length > mostShown && (
        <p className="quiet">Hanya {mostShown} yang pertama ditampilkan. Persempit pencarian.</p>
      )}
    </>
  );
}

/** A city has hundreds; who looks for one types a part of the name. */
const mostShown = 100;

const mentions = ({ name, nip, offices }: AccountView, wanted: string): boolean =>
  [name, nip, ...offices].join(' ').toLowerCase().includes(wanted.trim().toLowerCase());
