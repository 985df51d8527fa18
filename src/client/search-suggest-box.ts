import { suggestStories } from './search-suggest.ts';

/** Runs when the search box of the header is first used. */
const input = document.querySelector<HTMLInputElement>('#tim-nhanh');
if (input !== null) suggestStories(input, input.form?.dataset['site'] ?? '/');
