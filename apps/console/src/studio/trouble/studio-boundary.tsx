import { Component } from 'react';
import type { ReactNode } from 'react';
import { Notice } from '../../parts/notice.js';

interface Broken {
  readonly isBroken: boolean;
}

/** A screen that fails to draw takes nothing else down. What was saved is on the server, and reloading reads it again. */
export class StudioBoundary extends Component<{ readonly children: ReactNode }, Broken> {
  override state: Broken = { isBroken: false };

  static getDerivedStateFromError(): Broken {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Notice kind="bad" title="Layar ini tidak dapat ditampilkan.">
        <p>Yang sudah tersimpan tetap ada. Muat ulang halaman; bila terulang, laporkan kepada pengelola sistem.</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Muat ulang halaman
        </button>
      </Notice>
    );
  }
}
