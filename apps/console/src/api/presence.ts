// Whether somebody is in front of the screen: what a page asks by itself must not keep a forgotten session open.

const quietAfterMs = 60_000;
let lastAct = 0;

/** Called once, where there is a page. */
export function watchPresence(page: Pick<Window, 'addEventListener'>): void {
  const seen = (): void => {
    lastAct = performance.now();
  };
  seen();
  for (const act of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    page.addEventListener(act, seen, { capture: true, passive: true });
}

export const isSomebodyHere = (): boolean => performance.now() - lastAct < quietAfterMs;
