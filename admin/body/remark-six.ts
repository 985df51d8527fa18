/** A node of the trees of remark 6, as far as the plugins of the body look into them. */
export interface Node {
  type: string;
  value?: string | undefined;
  url?: string | null;
  title?: string | null;
  checked?: boolean | null;
  spread?: boolean | null;
  align?: (string | null)[] | null;
  children?: Node[];
}
