import { readState, type SearchState, writeState } from './search-state.ts';

/** What stands in the history entry of the search page beside the address. */
interface EntryState {
  /** The query is still being typed: the next one replaces it. */
  isTyping: boolean;
}

export function stateOfAddress(): SearchState {
  return readState(location.search);
}

/** Back leads from query to query, not from letter to letter. */
export function moveTo(state: SearchState, isTyping: boolean): void {
  const entry = { isTyping } satisfies EntryState;
  const address = location.pathname + writeState(state);
  const isSame = address === location.pathname + location.search;
  if (isSame || isTypingNow()) history.replaceState(entry, '', address);
  else history.pushState(entry, '', address);
}

/** Whether what comes takes the place of this entry, or stands behind it. */
export function settleAddress(isTyping = false): void {
  history.replaceState({ isTyping } satisfies EntryState, '');
}

function isTypingNow(): boolean {
  return (history.state as Partial<EntryState> | null)?.isTyping === true;
}
