import { join } from 'node:path';
import { ContentError, type FileFinding } from '../compile/content-error.ts';
import { PHOTO_RULES } from '../photos/photo-rules.ts';
import { draftVersion, type DraftVersion } from './draft-version.ts';
import { gitIn, type Git } from './git.ts';
import type { ContentGit } from './make-tree.ts';
import { replaceFolders } from './replace-folders.ts';

export interface SoundContent<T> {
  /** What git calls the content that is published: that of the revision, but for stories held back. */
  tree: string;
  /** Why stories are held back; each message says what readers see instead. */
  held: FileFinding[];
  made: T;
}

/** A story whose newest version cannot be shown, with the older ones that were not tried yet. */
interface HeldStory {
  findings: readonly FileFinding[];
  /** Newest first, by git's names of the story's folder. */
  older: string[];
  /** The story as a draft, for when no older version can be shown either. */
  draft: DraftVersion | undefined;
  /** What stands in the story's place. */
  chosen: string | undefined;
}

const STORY_FILE = /^(news\/\d{4}\/[^/]+)\/index\.mdx$/u;
/** Further back nobody remembers what the story said. */
const VERSIONS_TRIED = 20;

/**
 * Finds the content of a revision that can be published. A photo that cannot be read holds back its
 * story alone: the newest version of the story's folder in the history of the branch that can be
 * published stays, or the story waits like a draft. Only the revision decides, not what was published before.
 *
 * @param make checks a tree, and throws a {@link ContentError} with everything that is wrong in it
 */
export async function holdBack<T>(
  source: ContentGit,
  revision: string,
  make: (tree: string) => Promise<T>,
): Promise<SoundContent<T>> {
  const git = gitIn(source.repository, source.gitConfig);
  const whole = (await git(['rev-parse', '--verify', `${revision}:content`])).trim();
  const held = new Map<string, HeldStory>();
  let tree = whole;
  for (;;) {
    try {
      const made = await make(tree);
      return { tree, held: await describeAll(git, tree, held.values()), made };
    } catch (error) {
      const spoilt = spoiltStories(error, held);
      if (spoilt === undefined) throw error;
      for (const [folder, findings] of spoilt) {
        const story = held.get(folder) ?? {
          findings,
          older: await olderVersions(source, revision, folder),
          draft: await draftVersion(source, whole, folder),
          chosen: undefined,
        };
        held.set(folder, chooseNext(story));
      }
      const chosen = Array.from(held, ([folder, story]) => [folder, story.chosen] as const);
      tree = await replaceFolders(source, whole, new Map(chosen));
    }
  }
}

/** The next older version; after the last the draft; when not even that is right, nothing. */
function chooseNext({ findings, older, draft, chosen }: HeldStory): HeldStory {
  const [next, ...others] = older;
  if (next !== undefined) return { findings, older: others, draft, chosen: next };
  return { findings, older, draft, chosen: chosen === draft?.tree ? undefined : draft?.tree };
}

/**
 * Stories that only the photos hold up, by their folders, and older versions of such stories that
 * break any rule; nothing when anything else is wrong.
 */
function spoiltStories(
  error: unknown,
  held: ReadonlyMap<string, unknown>,
): Map<string, FileFinding[]> | undefined {
  if (!(error instanceof ContentError)) return undefined;
  const byFolder = Map.groupBy(error.findings, ({ path, code }) => {
    const folder = STORY_FILE.exec(path)?.[1] ?? '';
    return Object.hasOwn(PHOTO_RULES, code) || held.has(folder) ? folder : '';
  });
  return byFolder.has('') || byFolder.size === 0 ? undefined : byFolder;
}

/** Git's names of what a story's folder was on the branch, without what it is. */
async function olderVersions(
  { repository, gitConfig }: ContentGit,
  revision: string,
  folder: string,
): Promise<string[]> {
  const git = gitIn(repository, gitConfig);
  const path = join('content', folder);
  const most = `--max-count=${String(VERSIONS_TRIED + 1)}`;
  const range = ['--first-parent', '--format=%H', most, revision, '--', path];
  const commits = (await git(['log', ...range])).split('\n').filter((line) => line !== '');
  const versions: string[] = [];
  for (const commit of commits.slice(1)) {
    const tree = await git(['rev-parse', '--verify', '--quiet', `${commit}:${path}`]).catch(
      () => '',
    );
    // The story was not there: what it had been before that is another story.
    if (tree === '') break;
    versions.push(tree.trim());
  }
  return versions;
}

async function describeAll(
  git: Git,
  tree: string,
  stories: Iterable<HeldStory>,
): Promise<FileFinding[]> {
  const described: FileFinding[] = [];
  for (const { findings, draft, chosen } of stories) {
    const isShown = chosen !== undefined && chosen !== draft?.tree;
    const instead = isShown
      ? 'Trang vẫn hiện bản trước của bài này.'
      : `Bài này chưa hiện trên trang.${await linksOf(git, tree, draft)}`;
    for (const finding of findings) {
      described.push({ ...finding, message: `${finding.message} ${instead}` });
    }
  }
  return described;
}

/** What becomes of links to a story that is not shown. */
async function linksOf(git: Git, tree: string, draft: DraftVersion | undefined): Promise<string> {
  if (draft === undefined) return '';
  // The address ends there: with or without its slash, it is no part of a longer one.
  const pattern = `${draft.address.replace(/\/$/u, '')}([^a-z0-9-]|$)`;
  // It fails when it finds nothing.
  const found = await git(['grep', '-l', '-z', '-E', '-e', pattern, tree, '--', '*.mdx']).catch(
    () => '',
  );
  const files = found.split('\0').filter((line) => line !== '');
  if (files.length === 0) return '';
  const names = files.map((file) => `«content/${file.slice(tree.length + 1)}»`).join(', ');
  return ` Liên kết tới bài này trong ${names} hiện thành chữ thường cho tới khi bài lên trang.`;
}
