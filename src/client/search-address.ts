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

/** The query of this entry stays: what comes is another one. */
export function settleAddress(): void {
  history.replaceState({ isTyping: false } satisfies EntryState, '');
}

function isTypingNow(): boolean {
  return (history.state as Partial<EntryState> | null)?.isTyping === true;
}
