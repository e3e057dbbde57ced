/** Root may write everything: tests of what may not be written act as nobody. */

const NOBODY = 65_534;

/** Runs an action without the rights of root. */
export async function asNobody(action: () => Promise<void>): Promise<void> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(NOBODY);
  try {
    await action();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
