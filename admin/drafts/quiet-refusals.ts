const REFUSED = new Set(['UNPUBLISHED_ENTRY_PERSIST_FAILURE', 'ENTRY_PERSIST_FAILURE']);

/**
 * Decap rejects with the action that it has just shown as a notice, or with nothing when a required
 * field is empty, and nobody hears it. That is no fault of the page.
 */
export function quietRefusals(page: Window): void {
  page.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason;
    const isTold =
      reason === undefined ||
      (typeof reason === 'object' &&
        reason !== null &&
        'type' in reason &&
        REFUSED.has(String(reason.type)));
    if (isTold) event.preventDefault();
  });
}
