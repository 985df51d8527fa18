import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { vietnamToday, toVietnamMoment } from '../text/dates.ts';
import { toSlug } from '../text/slug.ts';
import { readAgencies } from './read-agencies.ts';
import { keepReadablePhotos } from './read-photos.ts';
import { saveStory, StoryExistsError } from './save-story.ts';
import { describeDraft, writeDraft, type StoryContext } from './story-source.ts';
import { draftStory, NotWordError, readWord } from './word/index.ts';

const HELP = `Cách dùng: npm run import:docx -- TỆP.docx [TỆP.docx ...]
Chuyển văn bản Word thành bài nháp trong CONTENT_DIR (mặc định: content).`;

/** Imports every file that it can; the exit code is 1 when one of them could not be. */
async function run(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');
  const agencies = await readAgencies(contentDir);
  const context = { agencies, now: vietnamNow() };
  let failed = 0;
  for (const file of files) failed += (await importFile(file, contentDir, context)) ? 0 : 1;
  if (files.length > 1) {
    const done = String(files.length - failed);
    process.stdout.write(`Đã nhập ${done} trên ${String(files.length)} tệp.\n`);
  }
  return failed === 0 ? 0 : 1;
}

async function importFile(
  file: string,
  contentDir: string,
  context: StoryContext,
): Promise<boolean> {
  try {
    const draft = draftStory(await keepReadablePhotos(await readWord(await readFile(file))));
    const { text, missing } = writeDraft(draft, context);
    const name = basename(file).replace(/\.[^.]*$/u, '');
    const slug = [toSlug(draft.title), toSlug(name), 'bai-moi'].find((each) => each !== '') ?? '';
    const year = (draft.proposals.eventDay ?? context.now).slice(0, 4);
    const path = await saveStory(join(contentDir, 'news', year, slug), text, draft.photos);
    process.stdout.write(
      [
        `${file} → ${path}`,
        ...section('Đã nhận ra, đề nghị kiểm tra lại:', describeDraft(draft)),
        ...section('Còn thiếu, cần bổ sung:', missing),
        ...section('Không chuyển được hoặc cần xem lại:', draft.lost),
        'Bài đang được giữ lại (draft: true), chưa hiện trên trang.',
        '',
        '',
      ].join('\n'),
    );
    return true;
  } catch (error) {
    process.stderr.write(`${file}: ${explain(error)}\n`);
    return false;
  }
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${line}`)];
}

function explain(error: unknown): string {
  if (error instanceof NotWordError || error instanceof StoryExistsError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return 'Không có tệp này.';
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR')
    return 'Đây là thư mục.';
  throw error;
}

/** `BUILD_NOW` or the clock. */
function vietnamNow(): string {
  const now = process.env['BUILD_NOW'] ?? new Date().toISOString();
  return toVietnamMoment(now) ?? `${vietnamToday(new Date())}T00:00:00+07:00`;
}

process.exitCode = await run(process.argv.slice(2));
