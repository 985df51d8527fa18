import type { JudgedQuery } from './relevance-set.ts';

export interface Scores {
  queries: number;
  /** Share of the pages that answer a query among its first ten results. */
  recallAt10: number;
  /** Mean of 1 / rank of the first page that answers. */
  mrr: number;
  zeroHits: number;
}

export interface JudgedAnswer {
  query: JudgedQuery;
  recall: number;
  reciprocalRank: number;
  isEmpty: boolean;
}

const DEPTH = 10;

/** @param urls addresses of the results, best first */
export function judge(query: JudgedQuery, urls: readonly string[]): JudgedAnswer {
  const shown = urls.slice(0, DEPTH);
  const isAnswer = (url: string): boolean => query.rel.some((page) => isSamePage(url, page));
  const first = shown.findIndex(isAnswer);
  return {
    query,
    recall: shown.filter(isAnswer).length / Math.min(DEPTH, query.rel.length),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    isEmpty: urls.length === 0,
  };
}

export function scoreAll(answers: readonly JudgedAnswer[]): Scores {
  return {
    queries: answers.length,
    recallAt10: mean(answers.map(({ recall }) => recall)),
    mrr: mean(answers.map(({ reciprocalRank }) => reciprocalRank)),
    zeroHits: answers.filter(({ isEmpty }) => isEmpty).length,
  };
}

export function scoreByClass(answers: readonly JudgedAnswer[]): Map<string, Scores> {
  const classes = Map.groupBy(answers, ({ query }) => query.cls);
  return new Map([...classes].map(([name, members]) => [name, scoreAll(members)]));
}

/** A page is named by its address, or by the last parts of it: "p0001", "2021/so-ket". */
function isSamePage(url: string, page: string): boolean {
  const bare = page.replaceAll(/^\/+|\/+$/gu, '');
  return `${url.replace(/\/+$/u, '')}/`.endsWith(`/${bare}/`);
}

function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((sum / Math.max(1, values.length)) * 1000) / 1000;
}
