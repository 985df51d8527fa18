import type { FindingCode } from './catalogue/index.ts';

/** One breach of the content model or of the story dialect; line and column count from 1. */
export interface Finding {
  line: number;
  column: number;
  code: FindingCode;
  /** Vietnamese: what is wrong, in the author's words, and what to do. */
  message: string;
}

/** A breach before its place in the file is known; the offset counts in the text that was checked. */
export interface Breach {
  offset: number;
  code: FindingCode;
  message: string;
}

export function compareFindings(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || a.code.localeCompare(b.code);
}
