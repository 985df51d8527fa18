/** A measured or counted value of a story. */
export interface Figure {
  value: number;
  unit?: string | undefined;
  approximate?: boolean | undefined;
}

/** Digits that a sum of decimals may leave behind are rounding noise. */
const SIGNIFICANT_DIGITS = 15;

/** Vietnamese form: 6.8 → "6,8", 1234567 → "1.234.567". */
export function formatNumber(value: number): string {
  const plain = String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(plain) ?? [];
  if (whole === '') return plain;
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** "gần 6,8 tỷ đồng", "27", "100%". */
export function formatFigure(figure: Figure): string {
  return Object.values(figureParts(figure)).join('');
}

/** A figure around its number, for a page that shows the number larger: "gần ", "6,8", " tỷ đồng". */
export function figureParts({ value, unit = '', approximate = false }: Figure) {
  const gap = unit === '' || /^[%‰]/u.test(unit) ? '' : ' ';
  return {
    before: approximate ? 'gần ' : '',
    number: formatNumber(value),
    after: `${gap}${unit}`,
  };
}
