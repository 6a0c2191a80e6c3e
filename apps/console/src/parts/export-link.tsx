import type { ReactNode } from 'react';
import { useSending } from '../account/use-sending.js';
import { ask } from '../api/client.js';

/** A file that leaves the system: a plain download, after a fresh proof where the city asks for one. */
export function ExportLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { problem, send } = useSending();
  return (
    <>
      <a
        className="button"
        href={href}
        download
        onClick={(event) => {
          event.preventDefault();
          void send(() => ask('/auth/account/presence')).then((allowed) => {
            if (allowed) window.location.assign(href);
          });
        }}
      >
        {children}
      </a>
      {problem && (
        <span className="fault" role="alert">
          {problem.detail}
        </span>
      )}
    </>
  );
}
