import { toNfc } from '../text/nfc.ts';
import type { FieldPath } from '../model/index.ts';
import { messageOf, type RuleCode } from './catalogue/index.ts';
import { isVideoFile } from './components.ts';

export interface FileIssue {
  code: RuleCode;
  path: FieldPath;
  message: string;
}

/** Lists of an entry whose items name a file beside it: the list, the key in an item, the rule. */
const FILE_LISTS = [
  ['photos', 'src', 'anh-khong-co'],
  ['attachments', 'file', 'tep-khong-co'],
  ['videos', 'src', 'tep-khong-co'],
] as const;

/** Checks that every file that an entry names lies beside it. */
export function checkFiles(
  data: Readonly<Record<string, unknown>>,
  files: readonly string[],
): FileIssue[] {
  const beside = new Set(files.map(toNfc));
  const missing = (name: string | undefined): name is string =>
    name !== undefined && !beside.has(toNfc(name));
  const issues: FileIssue[] = FILE_LISTS.flatMap(([list, key, code]) =>
    namesIn(data, list, key).flatMap((name, index) =>
      missing(name) && (list !== 'videos' || isVideoFile(name))
        ? [{ code, path: [list, index, key], message: messageOf(code, name) }]
        : [],
    ),
  );
  const { emblem } = data;
  return typeof emblem === 'string' && missing(emblem)
    ? [
        ...issues,
        { code: 'anh-khong-co', path: ['emblem'], message: messageOf('anh-khong-co', emblem) },
      ]
    : issues;
}

/** Names of the files beside an entry that its lists name, each once. */
export function filesNamedBy(data: Readonly<Record<string, unknown>>): string[] {
  const named = FILE_LISTS.flatMap(([list, key]) => namesIn(data, list, key));
  return [...new Set(named)].filter((name) => name !== undefined && isVideoFile(name)) as string[];
}

/** Values of one key in a list of an entry that may be malformed. */
export function namesIn(
  data: Readonly<Record<string, unknown>>,
  list: string,
  key: string,
): (string | undefined)[] {
  const items: unknown = data[list];
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown) => {
    const value: unknown =
      typeof item === 'object' && item !== null
        ? (item as Record<string, unknown>)[key]
        : undefined;
    return typeof value === 'string' ? value : undefined;
  });
}
