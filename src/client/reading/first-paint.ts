import { applyChoices, readChoices } from './page-choices.ts';

/** Stands in the head of every page, so that no page is first painted in another theme. */
applyChoices(readChoices());
