import type { Element } from 'hast';
import { isVideoFile } from '../components.ts';
import { isSafeAddress } from '../safe-address.ts';
import type { StoryView } from '../view.ts';
import { element } from './hast.ts';

/** A file of the story plays in the page; a video elsewhere is a link, so nothing loads unasked. */
export function video(view: StoryView, src: string, title: string): Element | undefined {
  if (isVideoFile(src)) {
    const address = view.files?.[src] ?? encodeURI(src);
    return element(
      'figure',
      { className: ['video'] },
      element('video', { controls: true, preload: 'none', src: address, title }),
      element('figcaption', {}, title),
    );
  }
  if (!isSafeAddress(src) || !URL.canParse(src)) return undefined;
  const { hostname } = new URL(src);
  return element(
    'p',
    { className: ['video'] },
    element(
      'a',
      { className: ['video__link'], href: src, rel: ['noopener', 'noreferrer', 'external'] },
      element('span', { className: ['video__title'] }, `Video: ${title}`),
      ' ',
      element('span', { className: ['video__host'] }, `(${hostname})`),
    ),
  );
}
