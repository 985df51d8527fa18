import { toNfc } from '../../text/nfc.ts';
import { fileNames, isVideoFile } from '../components.ts';
import { stringProp } from '../string-prop.ts';
import { offsetOf, type BodyCheck } from './body-context.ts';
import type { JsxNode } from './check-component.ts';

/** Checks that the photos and files that tags name are the story's, and that each stands once. */
export function createPlacementCheck(check: BodyCheck): (node: JsxNode) => void {
  const known = new Set(check.photos.map(toNfc));
  const files = check.files === undefined ? undefined : new Set(check.files.map(toNfc));
  const placed = new Set<string>();

  const place = (offset: number, name: string): void => {
    if (placed.has(name)) check.report('anh-dat-hai-lan', offset, name);
    placed.add(name);
  };
  const placePhoto = (offset: number, name: string): void => {
    if (known.has(name)) place(offset, name);
    else check.report('anh-ngoai-danh-sach', offset, name, listOf(check.photos));
  };

  return (node) => {
    const offset = offsetOf(node);
    const src = stringProp(node, 'src');
    const only = stringProp(node, 'only');
    if (node.name === 'Photo' && src !== undefined) placePhoto(offset, toNfc(src));
    if (node.name === 'Gallery' && node.attributes.length === 0) place(offset, '<Gallery />');
    if (node.name === 'Gallery' && only !== undefined)
      for (const name of fileNames(only)) placePhoto(offset, toNfc(name));
    if (node.name === 'Video' && src !== undefined && isVideoFile(src))
      if (files?.has(toNfc(src)) === false) check.report('tep-khong-co', offset, src);
  };
}

function listOf(photos: readonly string[]): string {
  return photos.length === 0 ? 'chưa có ảnh nào' : photos.join(', ');
}
