import { deploy, undo } from './deploy.ts';
import { readOptions } from './read-options.ts';
import { WrongOption } from './wrong-option.ts';
import { thisMachine } from './this-machine.ts';

/** `npm run deploy:init`: makes this machine publish what is pushed to it. */
const HELP = `Cách dùng: npm run deploy:init -- --root THƯ_MỤC --domain TÊN_MIỀN [--etc /etc]
  --user TÀI_KHOẢN    chủ của thư mục, nhận bài gửi lên và dựng trang (tin)
  --cert, --key TỆP   chứng thư TLS và khoá (của Let's Encrypt cho tên miền)
  --http-port, --https-port CỔNG (80, 443)
  --cms TỆP           trang biên tập đăng nhập vào đâu: {"backend": {"name": "forgejo", …}}
  --etc THƯ_MỤC       nơi đặt cấu hình nginx và systemd (THƯ_MỤC/etc của --root)
  --undo              gỡ những gì lệnh này đã đặt; kho bài và các bản dựng vẫn còn
Chạy lại bao nhiêu lần cũng được: chỉ những gì chưa đúng mới thay đổi.`;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  const options = await readOptions(process.argv.slice(2));
  const machine = thisMachine(options.root, options.etc);
  const said = await (options.isUndo ? undo(options, machine) : deploy(options, machine));
  said.forEach(say);
} catch (error) {
  if (!(error instanceof WrongOption)) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}\n`);
  process.exitCode = 2;
}
