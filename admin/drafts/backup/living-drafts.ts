const LOCK = 'tin-hoi-nghi-draft:';

/**
 * Marks a form as open for as long as its page lives: the browser lets go of the lock when the tab
 * is closed or breaks down, so a crash leaves no mark.
 *
 * @returns takes the mark away
 */
export function markOpen(id: string): () => void {
  let release = (): void => undefined;
  if (!canLock()) return release;
  const closed = new Promise<void>((resolve) => (release = resolve));
  void navigator.locks.request(LOCK + id, () => closed);
  return release;
}

/** The forms that are open in any tab of this browser. */
export async function openForms(): Promise<ReadonlySet<string>> {
  if (!canLock()) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name = '' }) => name.slice(LOCK.length)));
}

/** Browsers have no locks on pages that are neither local nor encrypted. */
function canLock(): boolean {
  return 'locks' in navigator;
}
