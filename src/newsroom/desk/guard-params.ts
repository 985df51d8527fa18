/** What the CMS may ask: decap-server's actions (its `joi/index.ts`) and the desk's own two. */
const ACTIONS = new Set([
  'info',
  'entriesByFolder',
  'entriesByFiles',
  'getEntry',
  'unpublishedEntries',
  'unpublishedEntry',
  'unpublishedEntryDataFile',
  'unpublishedEntryMediaFile',
  'deleteUnpublishedEntry',
  'persistEntry',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  'getMedia',
  'getMediaFile',
  'persistMedia',
  'deleteFile',
  'deleteFiles',
  'getDeployPreview',
  'missingBlobs',
  'storeBlobs',
]);

const DELETES = new Set(['deleteFile', 'deleteFiles']);

const MAX_LENGTH = 400;
const STATUSES = new Set(['draft', 'pending_review', 'pending_publish']);

/** Letters and digits of any language first, so no dot file, no option, no drive, no `git~1`. */
const FILE_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} _.,()&+'-]*[\p{L}\p{N}_)'-])?$/u;
/** Part of a branch name: https://git-scm.com/docs/git-check-ref-format, and stricter. */
const REFERENCE_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
const COLLECTION = /^[a-z][a-z0-9_-]*$/;
const EXTENSION = /^[a-z0-9]{0,8}$/;
const LABEL_PREFIX = /^(?:[a-z0-9][a-z0-9/_-]*)?$/;

/** The rule of every parameter that reaches the file system or a git command line. */
const RULES: Record<string, (value: string) => boolean> = {
  branch: (value) => value === 'main',
  collection: (value) => COLLECTION.test(value),
  collectionName: (value) => COLLECTION.test(value),
  slug: isReference,
  id: isReference,
  extension: (value) => EXTENSION.test(value),
  status: (value) => STATUSES.has(value),
  newStatus: (value) => STATUSES.has(value),
  cmsLabelPrefix: (value) => LABEL_PREFIX.test(value),
  commitMessage: (value) => !value.includes('\0'),
};
const NAMES_A_PLACE = /path|folder|dir/i;

/** Why a request to the desk is refused, in Vietnamese; undefined when it may pass. */
export function refusalOf(body: unknown): string | undefined {
  const { action } = isObject(body) ? body : {};
  if (typeof action !== 'string' || !ACTIONS.has(action)) {
    return `Bàn biên tập không nhận yêu cầu «${quote(action)}».`;
  }
  return refusalIn('', body) ?? (DELETES.has(action) ? refusalOfStories(body) : undefined);
}

/** A published story stays: it is withdrawn, and its files go with a save of it. */
function refusalOfStories(body: unknown): string | undefined {
  const { path, paths } = ((body as { params?: unknown }).params ?? {}) as Record<string, unknown>;
  const isOfStory = [path, paths].flat().some((each) => /^content\/news\b/iu.test(String(each)));
  return isOfStory ? 'Bàn biên tập không xoá bài đã đăng: hãy dùng mục «Gỡ bài».' : undefined;
}

/** True for a relative path below `content` that means the same on every system. */
export function isContentPath(path: string): boolean {
  const [top, ...names] = path.split('/');
  return (
    top === 'content' &&
    path.length <= MAX_LENGTH &&
    path === path.normalize('NFC') &&
    names.every((name) => FILE_NAME.test(name))
  );
}

function isReference(value: string): boolean {
  return (
    value.length <= MAX_LENGTH &&
    !value.includes('..') &&
    value.split('/').every((name) => REFERENCE_NAME.test(name) && !name.endsWith('.lock'))
  );
}

function refusalIn(key: string, value: unknown): string | undefined {
  if (typeof value === 'string') {
    const rule = RULES[key] ?? (NAMES_A_PLACE.test(key) ? isContentPath : undefined);
    return rule === undefined || rule(value)
      ? undefined
      : `Bàn biên tập không nhận «${quote(value)}» ở «${key}».`;
  }
  const inner = Array.isArray(value)
    ? value.map((item): [string, unknown] => [key, item])
    : isObject(value)
      ? Object.entries(value)
      : [];
  return inner.map((entry) => refusalIn(...entry)).find((refusal) => refusal !== undefined);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.slice(0, 80);
}
