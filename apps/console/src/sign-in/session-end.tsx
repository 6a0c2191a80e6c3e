import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/client.js';
import { onSignInNeeded } from '../api/sign-in-again.js';
import { SignInDialog } from './sign-in-dialog.js';

/** A form that was just refused opens its own dialog; this one waits for it. */
const patienceMs = 400;

/** The session ended while nobody did anything: said over the page, which stays with all that was typed. */
export function SessionEnd() {
  const client = useQueryClient();
  const [again, setAgain] = useState<(signedIn: boolean) => void>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = client.getQueryCache().subscribe(({ query }) => {
      const { error } = query.state;
      if (!(error instanceof ApiProblem) || error.code !== 'NOT_SIGNED_IN' || query.queryKey[0] === 'me') return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (query.state.error === error && document.querySelector('dialog[open]') === null)
          setAgain(() => () => undefined);
      }, patienceMs);
    });
    const unregister = onSignInNeeded((resolve) => setAgain(() => resolve));
    return () => {
      clearTimeout(timer);
      unsubscribe();
      unregister();
    };
  }, [client]);
  if (!again) return null;
  return (
    <SignInDialog
      onCancel={() => {
        setAgain(undefined);
        again(false);
      }}
      onSignedIn={() => {
        setAgain(undefined);
        again(true);
        void client.invalidateQueries();
      }}
    />
  );
}
