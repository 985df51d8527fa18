/** Git's digest of a content: the name that every git repository has for it. */
export async function blobId(content: Blob | string): Promise<string> {
  const blob = typeof content === 'string' ? new Blob([content]) : content;
  const named = new Blob([`blob ${String(blob.size)}\0`, blob]);
  const digest = await crypto.subtle.digest('SHA-1', await named.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
