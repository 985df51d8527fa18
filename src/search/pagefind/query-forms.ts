const DATE = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-])/u;

/**
 * The spellings in which pages may have a query: a date stands as 5/7/2021, 05/07/2021 or, as
 * official papers write it, 05/7/2021. The query as typed comes first.
 */
export function queryForms(query: string): string[] {
  const [written, day = '', , month = '', year = ''] = DATE.exec(query) ?? [];
  if (written === undefined) return [query];
  const spellings = spell(day).flatMap((d) => spell(month).map((m) => `${d}/${m}/${year}`));
  return [...new Set([query, ...spellings.map((date) => query.replace(written, date))])];
}

function spell(number: string): string[] {
  return [...new Set([number.padStart(2, '0'), String(Number(number))])];
}
