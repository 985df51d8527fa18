export type { Clipboard, Pasted, PastedImage } from './clipboard.ts';
export { readClipboard } from './read-clipboard.ts';
