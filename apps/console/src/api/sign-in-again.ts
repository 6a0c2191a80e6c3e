// How an act that was refused because the session ended waits for its owner to sign in again.

type Ask = (signedIn: () => void) => void;
let ask: Ask | undefined;

/** Where the dialog lives. Returns how to take it away again. */
export function onSignInNeeded(dialog: Ask): () => void {
  ask = dialog;
  return () => {
    ask = undefined;
  };
}

/** Done once somebody signed in; false where there is no dialog to do it in. */
export const signInAgain = (): Promise<boolean> =>
  ask ? new Promise((resolve) => ask?.(() => resolve(true))) : Promise.resolve(false);
