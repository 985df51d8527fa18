import type { ReactElement } from 'react';

interface Props {
  className: string;
  /** HTML of the story renderer, which knows a closed set of elements and escapes all that people wrote. */
  html: string;
}

/** The one place of the admin that takes HTML as it is. */
export function Rendered({ className, html }: Props): ReactElement {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
