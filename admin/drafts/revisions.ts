/** The texts of one entry in the repository; undefined where there is none. */
export interface StoredTexts {
  draft: string | undefined;
  published: string | undefined;
}

/**
 * What became of an entry since it was opened. `theirs` is what an unsaved text would overwrite;
 * undefined when the entry is gone.
 */
export type Since = { moved: false } | { moved: true; theirs: string | undefined };

/** What a person who opens the entry gets to see. */
export function shownText({ draft, published }: StoredTexts): string | undefined {
  return draft ?? published;
}

/**
 * Compares what was opened with what is there: somebody may have saved the draft, published, or
 * deleted it. A draft that was published just as it was opened is no news.
 */
export function compareRevisions(opened: StoredTexts, now: StoredTexts): Since {
  const before = shownText(opened);
  const current = shownText(now);
  if (current !== before) return { moved: true, theirs: current };
  const wasPublishedSince = now.published !== opened.published && now.published !== before;
  return wasPublishedSince ? { moved: true, theirs: now.published } : { moved: false };
}
