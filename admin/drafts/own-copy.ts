import { element } from './element.ts';

/** Saves a text as a file of the browser's own. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `2026/so-ket/index` becomes `so-ket-ban-cua-toi.mdx`. */
export function copyName(path: string): string {
  const names = path.split('/');
  const file = names.at(-1) ?? '';
  const stem = file.startsWith('index.') ? names.at(-2) : file.replace(/\.[^.]*$/u, '');
  return `${stem ?? 'bai'}-ban-cua-toi${/\.[^.]*$/u.exec(file)?.[0] ?? '.txt'}`;
}
