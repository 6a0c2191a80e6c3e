// What went wrong between the studio and the city, each with its way out.
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/client.js';
import { Notice } from '../../parts/notice.js';
import { SignInDialog } from '../../sign-in/sign-in-dialog.js';

/** A session that ended is opened again over the page; everything else is said, with a button where trying again may help. */
export function Trouble({ error, retry }: { readonly error: Error; retry?(): void }) {
  const client = useQueryClient();
  const again = (): void => (retry ? retry() : void client.invalidateQueries());
  if (!(error instanceof ApiProblem))
    return <Notice kind="bad" title="Ada gangguan di layar ini. Muat ulang halaman." />;
  if (error.status === 401)
    return (
      <>
        <Notice kind="bad" title="Sesi Anda berakhir. Masuk lagi untuk melanjutkan." />
        <SignInDialog onSignedIn={again} />
      </>
    );
  return (
    <Notice kind="bad" title={error.detail}>
      <WayOut problem={error} retry={again} />
    </Notice>
  );
}

function WayOut({
  problem: { code, status, fields },
  retry,
}: {
  readonly problem: ApiProblem;
  retry(): void;
}): ReactNode {
  if (code === 'SERVICE_DRAFT_NOT_FOUND')
    return (
      <p>
        Mungkin rancangannya sudah dibuang. <Link to="/studio">Kembali ke daftar rancangan</Link>
      </p>
    );
  if (code === 'SERVICE_DRAFT_OPEN' && fields['draft'])
    return (
      <p>
        <Link to={`/studio/${fields['draft']}`}>Buka rancangan itu</Link>
      </p>
    );
  if (status !== 0 && status < 500) return null;
  return (
    <button type="button" className="button" onClick={retry}>
      Coba lagi
    </button>
  );
}
