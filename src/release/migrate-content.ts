import { ContentError } from '../compile/content-error.ts';
import { migrateContent } from '../compile/migrate-content.ts';
import { readEnvironment } from './environment.ts';

try {
  const { from, to, changed } = await migrateContent(readEnvironment().contentDir);
  for (const path of changed) process.stdout.write(`Đã chuyển đổi ${path}\n`);
  process.stdout.write(
    from === to
      ? `Nội dung đã ở phiên bản ${String(to)}, không có gì phải chuyển đổi.\n`
      : `Đã chuyển nội dung từ phiên bản ${String(from)} lên ${String(to)}: ${String(changed.length)} tệp thay đổi.\n`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\nKhông tệp nào bị thay đổi.\n`);
  process.exitCode = 1;
}
