const CHECK_EVERY_MS = 200;

/**
 * Ends this process in order when the npm that started it was told to end.
 * npm passes SIGTERM on to the shell between it and us, and a shell such as dash dies of it without telling its child.
 */
export function followNpm() {
  if (process.env["npm_lifecycle_event"] === undefined || process.platform === "win32") return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    forget();
    process.kill(process.pid, "SIGTERM");
  }, CHECK_EVERY_MS).unref();
  // A signal that came by itself (Ctrl+C reaches everybody) must not be followed by a second one.
  const forget = () => clearInterval(timer);
  process.once("SIGTERM", forget).once("SIGINT", forget);
}
