// How an act that was refused because the session ended waits for its owner to sign in again.

type Ask = (answer: (signedIn: boolean) => void) => void;
let ask: Ask | undefined;

/** Where the dialog lives. Returns how to take it away again. */
export function onSignInNeeded(dialog: Ask): () => void {
  ask = dialog;
  return () => {
    ask = undefined;
  };
}

/** True once somebody signed in; false where they would rather not, or there is no dialog to do it in. */
export const signInAgain = (): Promise<boolean> =>
  ask ? new Promise((resolve) => ask?.(resolve)) : Promise.resolve(false);
