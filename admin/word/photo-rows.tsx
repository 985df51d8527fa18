import { useEffect, useState, type ReactElement } from 'react';
import type { DraftPhoto } from '../../src/import/word/story-draft.ts';
import { mediaType } from './fill-story.ts';
import { PHOTO } from './read-confirmed.ts';

/** The photos of the document as it shows them, each to be left out if unwanted. */
export function PhotoRows({ photos }: { photos: readonly DraftPhoto[] }): ReactElement {
  const addresses = useAddresses(photos);
  return (
    <fieldset>
      <legend>Ảnh ({photos.length})</legend>
      <ul className="photos">
        {photos.map(({ name, alt, caption, credit }, index) => (
          <li key={name}>
            <label className="offer">
              <input type="checkbox" name={PHOTO} value={name} defaultChecked />
              <img src={addresses[index]} alt={alt ?? ''} loading="lazy" decoding="async" />
              <span>{caption ?? `Ảnh thứ ${String(index + 1)}, chưa có chú thích`}</span>
            </label>
            {credit !== undefined && <p className="current">Ảnh: {credit}</p>}
          </li>
        ))}
      </ul>
      {photos.some(({ alt }) => alt === undefined) && (
        <p className="advice">
          Sau khi nhập, hãy viết mô tả cho từng ảnh ở mục «Ảnh»: tệp Word không có mô tả này.
        </p>
      )}
    </fieldset>
  );
}

/** Addresses to show photos with, as long as they are shown. */
function useAddresses(photos: readonly DraftPhoto[]): readonly string[] {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = photos.map(({ bytes, name }) =>
      URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType(name) })),
    );
    setAddresses(made);
    return () => made.forEach((address) => URL.revokeObjectURL(address));
  }, [photos]);
  return addresses;
}
