import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/client.js';
import { SignInDialog } from './sign-in-dialog.js';

/** A form that was just refused opens its own dialog; this one waits for it. */
const patienceMs = 400;

/** The session ended while nobody did anything: said over the page, which stays with all that was typed. */
export function SessionEnd() {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = client.getQueryCache().subscribe(({ query }) => {
      const { error } = query.state;
      if (!(error instanceof ApiProblem) || error.code !== 'NOT_SIGNED_IN' || query.queryKey[0] === 'me') return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (query.state.error === error && document.querySelector('dialog[open]') === null) setEnded(true);
      }, patienceMs);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [client]);
  if (!ended) return null;
  return (
    <SignInDialog
      onSignedIn={() => {
        setEnded(false);
        void client.invalidateQueries();
      }}
    />
  );
}
