/** Ends the process in order on SIGINT, SIGTERM or when the parent is gone; a second signal does not wait. */
export function onShutdown(close: () => Promise<void>): void {
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    const giveUp = setTimeout(() => process.exit(1), 8_000);
    giveUp.unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Started with a channel, the process must not outlive who started it.
  if (process.connected) process.on('disconnect', stop);
}
