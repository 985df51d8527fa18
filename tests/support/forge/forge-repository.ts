import { join } from 'node:path';
import { plumbingIn, type Plumbing } from '../../../src/newsroom/desk/plumbing.ts';

export interface FileChange {
  operation: 'create' | 'update' | 'delete';
  path: string;
  /** Base64. */
  content?: string;
  /** Git's name of the content that stands there. */
  sha?: string;
}

export interface Author {
  name: string;
  email: string;
}

export interface TreeEntry {
  path: string;
  mode: string;
  type: string;
  sha: string;
  size: number;
}

/** What git itself does not refuse, in the words of Forgejo. */
export class FileRefused extends Error {}

/** The bare repository behind a fake forge, changed by git's plumbing alone. */
export class ForgeRepository {
  readonly #git: Plumbing;
  readonly #index: string;

  constructor(folder: string, gitConfig: string) {
    this.#git = plumbingIn(folder, gitConfig);
    this.#index = join(folder, 'forge.index');
  }

  /** Git's name of what an expression means; undefined when it means nothing. */
  async find(expression: string): Promise<string | undefined> {
    return this.#ask('rev-parse', '--verify', '--quiet', '--end-of-options', expression).catch(
      () => undefined,
    );
  }

  branch(name: string): Promise<string | undefined> {
    return this.find(`refs/heads/${name}^{commit}`);
  }

  async branches(): Promise<string[]> {
    const list = await this.#ask('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads');
    return list.split('\n').filter((name) => name !== '');
  }

  blob(id: string): Promise<Buffer> {
    return this.#git(['cat-file', 'blob', id]);
  }

  async tree(revision: string, isRecursive: boolean): Promise<TreeEntry[]> {
    const deep = isRecursive ? ['-r', '-t'] : [];
    const list = (await this.#git(['ls-tree', '-l', '-z', ...deep, revision])).toString();
    return list.split('\0').flatMap((line) => {
      const [, mode = '', type = '', sha = '', size = '', path = ''] =
        /^(\S+) (\S+) (\S+) +(\S+)\t(.*)$/su.exec(line) ?? [];
      return path === '' ? [] : [{ path, mode, type, sha, size: Number(size) || 0 }];
    });
  }

  async makeBranch(name: string, from: string): Promise<void> {
    await this.#ask('update-ref', `refs/heads/${name}`, from, '0'.repeat(40));
  }

  async deleteBranch(name: string): Promise<void> {
    await this.#ask('update-ref', '-d', `refs/heads/${name}`);
  }

  /** @throws {FileRefused} when a file is not as the change expects it */
  async commit(
    branch: string,
    changes: readonly FileChange[],
    message: string,
    author: Author,
  ): Promise<string> {
    const before = (await this.branch(branch)) ?? '';
    const lines: string[] = [];
    for (const change of changes) lines.push(await this.#indexLine(before, change));
    const env = { GIT_INDEX_FILE: this.#index };
    await this.#git(['read-tree', before], { env });
    await this.#git(['update-index', '--index-info'], { env, input: lines.join('') });
    const tree = (await this.#git(['write-tree'], { env })).toString().trim();
    return this.#move(branch, before, { tree, parents: [before], message, author });
  }

  /** Joins a branch into another. @returns undefined when they do not fit together */
  async merge(base: string, head: string, message: string, author: Author) {
    const parents = [(await this.branch(base)) ?? '', (await this.branch(head)) ?? ''];
    const tree = await this.#ask('merge-tree', '--write-tree', ...parents).catch(() => undefined);
    if (tree === undefined) return undefined;
    return this.#move(base, parents[0] ?? '', { tree, parents, message, author });
  }

  /** What a branch changed since it left another, as Forgejo tells it: without git's names. */
  async compare(base: string, head: string): Promise<{ filename: string; status: string }[]> {
    const range = `refs/heads/${base}...refs/heads/${head}`;
    const list = await this.#git(['diff', '--name-status', '--no-renames', '-z', range]);
    const parts = list.toString().split('\0');
    const words: Record<string, string> = { A: 'added', D: 'removed', M: 'modified' };
    return parts.flatMap((letter, place) =>
      place % 2 === 0 && letter !== ''
        ? [{ filename: parts[place + 1] ?? '', status: words[letter] ?? 'modified' }]
        : [],
    );
  }

  async #indexLine(revision: string, { operation, path, content, sha }: FileChange) {
    const found = await this.find(`${revision}:${path}`);
    if (operation === 'create') {
      if (found !== undefined)
        throw new FileRefused(`repository file already exists [path: ${path}]`);
    } else if (sha !== found || found === undefined) {
      const given = `given: ${sha ?? ''}, expected: ${found ?? ''}`;
      throw new FileRefused(`sha does not match [${given}]`);
    }
    if (operation === 'delete') return `0 ${'0'.repeat(40)}\t${path}\n`;
    const input = Buffer.from(content ?? '', 'base64');
    const blob = (await this.#git(['hash-object', '-w', '--stdin'], { input })).toString().trim();
    return `100644 ${blob}\t${path}\n`;
  }

  async #move(
    branch: string,
    before: string,
    commit: { tree: string; parents: readonly string[]; message: string; author: Author },
  ): Promise<string> {
    const { tree, parents, message, author } = commit;
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    };
    const named = parents.flatMap((parent) => ['-p', parent]);
    const args = ['commit-tree', tree, ...named, '-m', message];
    const after = (await this.#git(args, { env })).toString().trim();
    await this.#ask('update-ref', `refs/heads/${branch}`, after, before);
    return after;
  }

  async #ask(...args: string[]): Promise<string> {
    return (await this.#git(args)).toString().trim();
  }
}
