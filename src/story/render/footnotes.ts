/** Words of the footnote section, for every renderer of bodies. */
export const FOOTNOTES = {
  label: 'Chú thích',
  backLabel: (reference: number, rerun: number): string =>
    `Quay lại nội dung, chú thích ${String(reference)}${rerun > 1 ? `-${String(rerun)}` : ''}`,
} as const;
