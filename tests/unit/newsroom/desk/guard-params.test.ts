import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isContentPath, refusalOf } from '../../../../src/newsroom/desk/guard-params.ts';

const ask = (action: string, params: object): string | undefined =>
  refusalOf({ branch: 'main', action, params: { branch: 'main', ...params } });

describe('paths of the content', () => {
  test.each([
    'content',
    'content/news',
    'content/news/2021/so-ket/index.mdx',
    'content/news/2021/so-ket/Ảnh đại biểu (1).jpg',
    'content/settings/site.yaml',
    'content/agencies/so-khcn.yaml',
  ])('%s is one', (path) => {
    expect(isContentPath(path)).toBe(true);
  });

  test.each([
    ['the repository', 'content/.git/config'],
    ['the repository at the top', '.git/config'],
    ['capitals', 'content/.GIT/config'],
    ['a closing dot', 'content/.git./config'],
    ['a closing space', 'content/.git /config'],
    ['the short name of NTFS', 'content/git~1/config'],
    ['a stream of NTFS', 'content/.git::$INDEX_ALLOCATION/config'],
    ['a letter that HFS+ leaves out', 'content/.g\u200cit/config'],
    ['a full-width dot', 'content/\uff0egit/config'],
    ['another dot file', 'content/.gitattributes'],
    ['a climb', 'content/../package.json'],
    ['a climb after a folder', 'content/news/../../.git/config'],
    ['a climb written for Windows', 'content\\..\\.git\\config'],
    ['a climb in one name', 'content/..\\.git\\config'],
    ['an absolute path', '/etc/passwd'],
    ['a drive', 'C:/content/x'],
    ['the folder itself as a dot', 'content/./news'],
    ['an empty name', 'content//news'],
    ['a closing slash', 'content/news/'],
    ['a NUL', 'content/news/a\0.mdx'],
    ['a line break', 'content/news/a\n.mdx'],
    ['an option', 'content/--upload-pack'],
    ['a look-alike of the folder', 'contents/news'],
    ['another folder', 'src/newsroom/start.ts'],
    ['nothing', ''],
    ['letters and marks apart (NFD)', 'content/Hội.mdx'.normalize('NFD')],
    ['more than a file system takes', `content/${'a'.repeat(500)}`],
  ])('none with %s', (_, path) => {
    expect(isContentPath(path)).toBe(false);
  });

  test('never lead out of the content, whatever is tried', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '.git', 'content', 'git~1', '', ' ', '\\', 'C:', '-x'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = `content/${parts.join('/')}`;
        if (!isContentPath(path)) return;
        expect(path).not.toMatch(/[\\:~\0]/);
        expect(path.split('/').filter((name) => /^\.|^-|[. ]$/.test(name))).toEqual([]);
      }),
    );
  });
});

describe('requests to decap-server', () => {
  test.each([
    ['info', {}],
    ['entriesByFolder', { folder: 'content/news', extension: 'mdx', depth: 4 }],
    ['entriesByFiles', { files: [{ path: 'content/settings/site.yaml', label: 'Trang' }] }],
    ['unpublishedEntry', { id: 'news/2021/so-ket/index' }],
    ['publishUnpublishedEntry', { collection: 'news', slug: '2021/so-ket/index' }],
    ['deleteFiles', { paths: ['content/a.yaml'], options: { commitMessage: 'Xoá content/news' } }],
    ['missingBlobs', { blobs: ['ab'.repeat(20)] }],
  ])('%s passes', (action, params) => {
    expect(ask(action, params)).toBeUndefined();
  });

  test('a saved entry passes, whatever its text says', () => {
    const raw = '---\ntitle: ../.git\n---\n\n.git/config và \\..\\';
    const params = {
      dataFiles: [{ slug: '2021/a/index', path: 'content/news/2021/a/index.mdx', raw }],
      assets: [{ path: 'content/news/2021/a/anh.jpg', content: 'AAAA', encoding: 'base64' }],
      options: { commitMessage: 'Tạo', collectionName: 'news', useWorkflow: true, status: 'draft' },
    };
    expect(ask('persistEntry', params)).toBeUndefined();
  });

  test.each([
    ['an unknown action', 'runCommand', {}],
    ['a path in a file list', 'entriesByFiles', { files: [{ path: '.git/config' }] }],
    ['a path among others', 'deleteFiles', { paths: ['content/a.yaml', '../b'] }],
    ['a folder', 'entriesByFolder', { folder: '.', extension: 'mdx', depth: 9 }],
    ['a media folder', 'getMedia', { mediaFolder: '.git' }],
    [
      'a photo',
      'persistMedia',
      { asset: { path: '.git/config', content: '', encoding: 'base64' } },
    ],
    [
      'a new place',
      'persistEntry',
      { dataFiles: [{ path: 'content/a', newPath: '.git/hooks/x' }] },
    ],
    ['an old-style entry', 'persistEntry', { entry: { path: '.git/config' } }],
    ['a branch', 'getEntry', { branch: '--output=/tmp/x', path: 'content/a' }],
    ['another branch', 'getEntry', { branch: 'cms/news/x', path: 'content/a' }],
    ['a collection', 'deleteUnpublishedEntry', { collection: '-D', slug: 'a' }],
    ['an option as slug', 'deleteUnpublishedEntry', { collection: 'news', slug: '--force' }],
    ['an option in a slug', 'publishUnpublishedEntry', { collection: 'news', slug: '2021/-x' }],
    ['a climb in a slug', 'publishUnpublishedEntry', { collection: 'news', slug: '../../main' }],
    ['a revision in a slug', 'publishUnpublishedEntry', { collection: 'news', slug: 'a@{1}' }],
    ['a lock file in a slug', 'publishUnpublishedEntry', { collection: 'news', slug: 'a.lock' }],
    ['an id', 'unpublishedEntry', { id: 'news/..' }],
    [
      'a status',
      'updateUnpublishedEntryStatus',
      { collection: 'n', slug: 'a', newStatus: '\n[core]' },
    ],
    ['a label prefix', 'unpublishedEntry', { id: 'n/a', cmsLabelPrefix: '--x' }],
    ['an ending', 'entriesByFolder', { folder: 'content', extension: '/../x', depth: 1 }],
  ])('%s is refused', (_, action, params) => {
    expect(ask(action, params)).toMatch(/^Bàn biên tập không nhận /);
  });

  test.each([
    ['deleteFile', { path: 'content/news/2021/a/index.mdx' }],
    ['deleteFiles', { paths: ['content/a.yaml', 'content/news/2021/a/anh.jpg'] }],
    ['deleteFiles', { paths: ['content/News/2021/a/index.mdx'] }],
  ])('%s of a published story is refused: %j', (action, params) => {
    expect(ask(action, params)).toMatch(/^Bàn biên tập không xoá bài đã đăng/);
  });

  test.each([undefined, null, [], 'info', { action: 7 }, { action: '__proto__' }])(
    'what is no request is refused: %j',
    (body) => {
      expect(refusalOf(body)).toMatch(/^Bàn biên tập không nhận yêu cầu/);
    },
  );

  test('the branch beside the parameters counts too', () => {
    expect(refusalOf({ branch: '-x', action: 'info' })).toContain('branch');
  });
});
