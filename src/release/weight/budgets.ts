import type { PageKind } from './page-kinds.ts';
import type { KindWeight } from './weigh-site.ts';

/** After gzip, in bytes. A first view of 14 KB arrives in the first round trip. */
interface PageBudget {
  firstViewBytes: number;
  scriptBytes: number;
}

const KB = 1024;
const BUDGET: PageBudget = { firstViewBytes: 14 * KB, scriptBytes: 5 * KB };
/**
 * The search page is a program. With what a query loads besides it has 120 KB, which
 * `npm run bench -- search` measures; this part of it is watched so that it does not creep.
 */
const OTHER_BUDGETS: Partial<Record<PageKind, PageBudget>> = {
  search: { ...BUDGET, scriptBytes: 18 * KB },
};

function budgetOf(kind: PageKind): PageBudget {
  return OTHER_BUDGETS[kind] ?? BUDGET;
}

/** One line for every kind of page: its heaviest page, beside what it may weigh. */
export function describeWeights(weights: readonly KindWeight[]): string {
  const rows = weights.map(({ kind, address, firstViewBytes, scriptBytes }) => {
    const budget = budgetOf(kind);
    return [
      `  ${kind.padEnd(15)}`,
      `${toKb(firstViewBytes)} of ${toKb(budget.firstViewBytes)} KB`.padStart(17),
      `${toKb(scriptBytes)} of ${toKb(budget.scriptBytes)} KB`.padStart(17),
      `  ${address}`,
    ].join('');
  });
  const head = `  ${'page'.padEnd(15)}${'HTML + CSS'.padStart(17)}${'JavaScript'.padStart(17)}  heaviest (gzip)`;
  return [head, ...rows].join('\n');
}

/** What is over its budget, as sentences for the people who run the site; none is a reason to stop. */
export function overweight(weights: readonly KindWeight[]): string[] {
  return weights.flatMap(({ kind, address, firstViewBytes, scriptBytes, thirdParties }) => {
    const budget = budgetOf(kind);
    return [
      ...overBudget(`${address}: HTML và CSS`, firstViewBytes, budget.firstViewBytes),
      ...overBudget(`${address}: JavaScript`, scriptBytes, budget.scriptBytes),
      ...thirdParties.map((url) => `Trang ${address} tải ${url} từ máy chủ khác.`),
    ];
  });
}

function overBudget(what: string, bytes: number, budget: number): string[] {
  if (bytes <= budget) return [];
  return [
    `Trang ${what} nặng ${toVietnamese(bytes)} KB sau khi nén, quá mức ${toVietnamese(budget)} KB.`,
  ];
}

function toKb(bytes: number): string {
  return (bytes / KB).toFixed(1);
}

/** Two places: a page may be over by some bytes only. */
function toVietnamese(bytes: number): string {
  return (Math.ceil((bytes / KB) * 100) / 100).toString().replace('.', ',');
}
