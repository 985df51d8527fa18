import type { ReactElement } from 'react';
import type { EntryFinding } from '../findings/check-entry.ts';

interface Props {
  findings: readonly EntryFinding[];
}

/** Above the preview, while the writer types: what the next save would refuse. */
export function FindingsList({ findings }: Props): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <section className="findings" aria-label="Những chỗ cần sửa">
      <h2>Trước khi lưu còn {findings.length} chỗ cần sửa</h2>
      <ul>
        {findings.map(({ place, message }, index) => (
          <li key={index}>
            {place === '' ? null : <strong>{place}: </strong>}
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
