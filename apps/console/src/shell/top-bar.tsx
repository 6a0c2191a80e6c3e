import type { Me } from '@alur/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { NavLink } from 'react-router';
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
        {me.designer && <NavLink to="/layanan">Layanan</NavLink>}
        {me.designer && <NavLink to="/studio">Studio</NavLink>}
      </nav>
      <div className="who">
        <span>
          <strong>{me.name}</strong>
          <span className="quiet">{officeOf(me)}</span>
        </span>
        <button type="button" className="button-plain" onClick={() => void leave()}>
          Keluar
        </button>
      </div>
    </header>
  );
}

const officeOf = (me: Me): string =>
  me.holdings
    .map(
      ({ acting, position, role, agency }) =>
        `${acting ? `${acting} ` : ''}${position || `${role.name}, ${agency.name}`}`,
    )
    .join('; ');
