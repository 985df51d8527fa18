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
export function formatFigure({ value, unit = '', approximate = false }: Figure): string {
  const gap = unit === '' || /^[%‰]/u.test(unit) ? '' : ' ';
  return `${approximate ? 'gần ' : ''}${formatNumber(value)}${gap}${unit}`;
}
