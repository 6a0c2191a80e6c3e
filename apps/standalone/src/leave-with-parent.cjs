/**
 * Preloaded into every app that the starter starts, before the app's own code: when the starter is gone, also by kill -9
 * and also while the app still boots, the app ends, in order if it can.
 */
const patience = 10_000;

if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), patience).unref();
  });
}
