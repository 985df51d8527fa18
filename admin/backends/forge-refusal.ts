const SAYS_NO =
  /not allowed|permission|protected|not authori[sz]ed|denied|forbidden|review|approv|violation|status check/iu;
const UNMERGEABLE = new Set([405, 406, 409, 422]);
/** These may mean both: not permitted, and not possible now. */
const AMBIGUOUS = new Set([405, 409, 422]);

/** Whether a forge could not join a draft with what is published. The trial's desk says it by itself. */
export function isUnmergeable(error: unknown): boolean {
  const { status, api } = (error ?? {}) as Record<string, unknown>;
  return api !== 'Proxy' && UNMERGEABLE.has(Number(status));
}

/**
 * Whether a forge did not let this person do it, rather than that something failed: by the answers of
 * Forgejo (403, 405), GitLab (401 for a merge, 403) and GitHub (403, 405, 422); git-gateway passes on
 * those of its forge. A forge that still looks whether a draft fits answers 405 too, in other words.
 *
 * @param isMerge a write to the published branch; GitLab answers those as if nobody were logged in
 */
export function isRefusedByForge(error: unknown, isMerge: boolean): boolean {
  const { status, message } = (error ?? {}) as Record<string, unknown>;
  if (status === 401 || status === 403) return true;
  return isMerge && AMBIGUOUS.has(Number(status)) && SAYS_NO.test(String(message));
}
