/** The state of the search page that stands in its history entry beside the address. */
interface EntryState {
  /** The query is still being typed: the next one replaces it. */
  isTyping: boolean;
  /** How many hits were shown. */
  shown: number;
}

const QUERY = 'q';

export function readQuery(): string {
  return (new URLSearchParams(location.search).get(QUERY) ?? '').trim();
}

/** How many hits the entry showed when it was left; `least` for a new one. */
export function readShown(least: number): number {
  return Math.max(least, entryState().shown);
}

/** Back leads from query to query, not from letter to letter. */
export function writeQuery(query: string, isTyping: boolean): void {
  if (query === readQuery()) {
    history.replaceState({ ...entryState(), isTyping } satisfies EntryState, '');
    return;
  }
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete(QUERY);
  else address.searchParams.set(QUERY, query);
  const state: EntryState = { isTyping, shown: 0 };
  if (entryState().isTyping) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
}

export function writeShown(shown: number): void {
  history.replaceState({ ...entryState(), shown } satisfies EntryState, '');
}

function entryState(): EntryState {
  const { isTyping = false, shown = 0 } = (history.state ?? {}) as Partial<EntryState>;
  return { isTyping, shown };
}
