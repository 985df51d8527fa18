import { PHOTO_FRAME } from '../../archive/index.ts';
import { shareTags, toHtml, type PhotoPage } from '../../story/index.ts';

/** Fills the frame, a whole page, for one photo. */
export type FillFrame = (page: PhotoPage) => Buffer;

const SLOTS = ['path', 'title', 'description', 'head', 'html'] as const;
type Slot = (typeof SLOTS)[number];

/**
 * Cuts the frame at its slots once, so that a page costs little more than its bytes. What is filled
 * in is escaped as text, which is right in attributes with double quotes too.
 *
 * @throws when a slot is missing
 */
export function openFrame(frame: string, siteUrl: string): FillFrame {
  const slotOf = new Map<string, Slot>(SLOTS.map((slot) => [PHOTO_FRAME[slot], slot]));
  const cut = new RegExp(`(${[...slotOf.keys()].map(escapePattern).join('|')})`, 'u');
  const parts = frame.split(cut);
  for (const [text, slot] of slotOf) {
    if (!parts.includes(text)) throw new Error(`The frame of photos has no place for its ${slot}`);
  }
  const pieces = parts.map((part) => slotOf.get(part) ?? Buffer.from(part));
  return (page) => {
    const filled: Record<Slot, string> = {
      path: page.path,
      title: escape(page.title),
      description: escape(page.description),
      head: shareTags(page.image, siteUrl),
      html: page.html,
    };
    return Buffer.concat(
      pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(filled[piece]) : piece)),
    );
  };
}

/** The slots hold no other sign with a meaning in patterns. */
function escapePattern(text: string): string {
  return text.replaceAll(/[[\]]/gu, String.raw`\$&`);
}

function escape(text: string): string {
  return toHtml({ type: 'text', value: text }).replaceAll('"', '&quot;');
}
