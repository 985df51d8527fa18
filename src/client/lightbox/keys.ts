import type { Point } from './zoom.ts';

/** What a key asks of the lightbox. */
export type KeyAction =
  | { kind: 'go'; by: number }
  | { kind: 'zoom'; by: number }
  | { kind: 'focus'; by: number }
  | { kind: 'pan'; by: Point }
  | { kind: 'first' }
  | { kind: 'last' };

const STEP_PX = 80;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Arrows choose a photo, or move over an enlarged one. Escape is the dialog's own. */
export function keyAction(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  isZoomed: boolean,
): KeyAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const arrow = ARROWS[key];
  if (arrow !== undefined && isZoomed) {
    return { kind: 'pan', by: { x: -arrow.x * STEP_PX, y: -arrow.y * STEP_PX } };
  }
  if (arrow !== undefined) return arrow.x === 0 ? undefined : { kind: 'go', by: arrow.x };
  switch (key) {
    case 'PageUp':
      return { kind: 'go', by: -1 };
    case 'PageDown':
      return { kind: 'go', by: 1 };
    case 'Home':
      return { kind: 'first' };
    case 'End':
      return { kind: 'last' };
    case '+':
    case '=':
      return { kind: 'zoom', by: 1 };
    case '-':
      return { kind: 'zoom', by: -1 };
    case 'Tab':
      return { kind: 'focus', by: shiftKey ? -1 : 1 };
    default:
      return undefined;
  }
}
