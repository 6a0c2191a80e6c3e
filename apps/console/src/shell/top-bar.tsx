import type { Me } from '@alur/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Link, NavLink, useLocation } from 'react-router';
import { ask } from '../api/client.js';
import { useMe } from '../api/queries.js';

export function TopBar() {
  const { data: me } = useMe();
  const client = useQueryClient();
  if (!me) return null;
  const leave = async (): Promise<void> => {
    await ask('/auth/session', { method: 'DELETE' }).catch(() => undefined);
    client.clear();
    window.location.assign('/konsol/');
  };
  return (
    <header className="top">
      <a className="skip" href="#isi">
        Langsung ke isi
      </a>
      <span className="brand">Alur</span>
      <nav aria-label="Utama">
        <NavLink to="/" end>
          Antrean
        </NavLink>
        <NavLink to="/berkas">Cari berkas</NavLink>
        {me.assists && (
          <NavLink to="/pendampingan">{me.assistingUntil ? 'Sedang mendampingi' : 'Dampingi warga'}</NavLink>
        )}
        {me.accounts && <NavLink to="/akun">Akun petugas</NavLink>}
        {me.dataRequests && <NavLink to="/permintaan-data">Permintaan data</NavLink>}
        {(me.designer || me.reviewer) && <StudioLinks />}
      </nav>
      <div className="who">
        <span>
          <strong>{me.name}</strong>
          <span className="quiet">{officeOf(me)}</span>
        </span>
        <NavLink to="/keamanan">Keamanan akun</NavLink>
        <button type="button" className="button-plain" onClick={() => void leave()}>
          Keluar
        </button>
      </div>
    </header>
  );
}

/** The page of services lies in the studio, but is a place of its own. */
function StudioLinks() {
  const { pathname } = useLocation();
  const isInStudio = pathname.startsWith('/studio') && pathname !== '/studio/layanan';
  return (
    <>
      <NavLink to="/studio/layanan">Layanan</NavLink>
      <Link to="/studio" aria-current={isInStudio ? 'page' : undefined}>
        Studio
      </Link>
    </>
  );
}

const officeOf = (me: Me): string =>
  me.holdings
    .map(
      ({ acting, position, role, agency }) =>
        `${acting ? `${acting} ` : ''}${position || `${role.name}, ${agency.name}`}`,
    )
    .join('; ');
