import { gitIn } from '../../release/git.ts';
import { isKnownKind } from './file-kinds.ts';
import { readBlobs, readSizes, type PushedRepository } from './read-blobs.ts';

interface PushedFile {
  path: string;
  mode: string;
  blob: string;
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const PLAIN_FILE = '100644';
const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 10;
/** How much of the files is held in memory at a time. */
const BATCH_BYTES = 64 * MEGABYTE;

/** Why files of the content cannot be taken that a push brings or changes, one Vietnamese line each. */
export async function checkFiles(
  source: PushedRepository,
  before: string | undefined,
  after: string,
): Promise<string[]> {
  const files = await listChanged(source, before ?? EMPTY_TREE, after);
  const plain = files.filter(({ mode }) => mode === PLAIN_FILE);
  const sizes =
    plain.length === 0
      ? []
      : await readSizes(
          source,
          plain.map(({ blob }) => blob),
        );
  const sized = plain.map((file, index) => ({ ...file, bytes: sizes[index] ?? 0 }));
  const small = sized.filter(({ bytes }) => bytes <= MOST_MEGABYTES * MEGABYTE);
  return [
    ...files
      .filter(({ mode }) => mode !== PLAIN_FILE)
      .map(({ path, mode }) => refuseMode(path, mode)),
    ...sized
      .filter((file) => !small.includes(file))
      .map(({ path, bytes }) => refuseSize(path, bytes)),
    ...(await refuseUnknown(source, small)),
  ].sort();
}

async function listChanged(
  { repository, gitConfig, quarantine }: PushedRepository,
  before: string,
  after: string,
): Promise<PushedFile[]> {
  const git = gitIn(repository, gitConfig);
  const range = ['--no-renames', '--diff-filter=AMT', before, after, '--', 'content'];
  const listed = (await git(['diff-tree', '-r', '-z', ...range], quarantine)).split('\0');
  const files: PushedFile[] = [];
  for (let place = 0; place + 1 < listed.length; place += 2) {
    // :<old mode> SP <mode> SP <old name> SP <name> SP <status> NUL <path> NUL
    const [, mode = '', , blob = ''] = (listed[place] ?? '').split(' ');
    files.push({ mode, blob, path: listed[place + 1] ?? '' });
  }
  return files;
}

async function refuseUnknown(
  source: PushedRepository,
  files: readonly (PushedFile & { bytes: number })[],
): Promise<string[]> {
  const refused: string[] = [];
  let batch: PushedFile[] = [];
  let bytes = 0;
  const look = async (): Promise<void> => {
    const contents = await readBlobs(
      source,
      batch.map(({ blob }) => blob),
    );
    contents.forEach((content, index) => {
      const path = batch[index]?.path ?? '';
      if (!isKnownKind(path, content)) refused.push(refuseKind(path));
    });
    [batch, bytes] = [[], 0];
  };
  for (const file of files) {
    batch.push(file);
    bytes += file.bytes;
    if (bytes > BATCH_BYTES) await look();
  }
  if (batch.length > 0) await look();
  return refused;
}

function refuseMode(path: string, mode: string): string {
  const what = { '100755': 'chương trình chạy được', '120000': 'liên kết tới tệp khác' }[mode];
  return `${path}: đây là ${what ?? 'một kho khác'}, không phải tệp nội dung. Hãy bỏ ra rồi gửi lại.`;
}

function refuseSize(path: string, bytes: number): string {
  const megabytes = (bytes / MEGABYTE).toFixed(1).replace('.', ',');
  return `${path}: nặng ${megabytes} MB, quá ${String(MOST_MEGABYTES)} MB. Hãy thu nhỏ rồi gửi lại.`;
}

function refuseKind(path: string): string {
  return `${path}: không phải bài viết, ảnh JPEG, PNG, WebP, AVIF hay tệp đính kèm dùng được, hoặc tên tệp không đúng với nội dung. Hãy bỏ ra rồi gửi lại.`;
}
