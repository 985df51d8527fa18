import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from '../../../src/deploy/read-options.ts';
import { temporaryFolder } from '../../support/newsroom/folder.ts';

const NEEDED = ['--root', '/srv/khong-co-tin', '--domain', 'tin.example.vn'];

test('what is not said is as Debian and Let’s Encrypt have it', async () => {
  expect(await readOptions(NEEDED)).toEqual({
    root: '/srv/khong-co-tin',
    etc: '/srv/khong-co-tin/etc',
    isUndo: false,
    deployment: {
      domain: 'tin.example.vn',
      user: 'tin',
      certificate: '/etc/letsencrypt/live/tin.example.vn/fullchain.pem',
      certificateKey: '/etc/letsencrypt/live/tin.example.vn/privkey.pem',
      httpPort: 80,
      httpsPort: 443,
    },
  });
});

test.each([
  [[], 'Thiếu --root: thư mục đặt trang tin.'],
  [['--root', '/srv/tin'], 'Thiếu --domain: tên miền của trang, ví dụ tin.coquan.gov.vn.'],
  [
    [...NEEDED, '--domain', 'a.vn; return 200'],
    'Tên miền --domain đang là «a.vn; return 200», không dùng được.',
  ],
  [
    [...NEEDED, '--cert', '/x.pem"; #'],
    'Tệp chứng thư --cert đang là «/x.pem"; #», không dùng được.',
  ],
  [
    [...NEEDED, '--user', 'tin\nUser=root'],
    'Tài khoản --user đang là «tin\nUser=root», không dùng được.',
  ],
  [
    ['--root', '/srv/hai từ', '--domain', 'a.vn'],
    'Thư mục --root đang là «/srv/hai từ», không dùng được.',
  ],
  [[...NEEDED, '--https-port', '0'], 'Cổng «0» không dùng được. Hãy đặt một số từ 1 đến 65535.'],
])('%j is refused', async (args, message) => {
  await expect(readOptions(args)).rejects.toThrow(message);
});

test('settings of the CMS are checked, and stay when they are not named again', async () => {
  const { folder, remove } = await temporaryFolder();
  const file = join(folder, 'cms.json');
  const cms = { backend: { name: 'gitlab', repo: 'a/b', auth_type: 'pkce', app_id: 'x' } };
  await writeFile(file, JSON.stringify(cms));
  const { deployment } = await readOptions([...NEEDED, '--cms', file]);
  expect(deployment.cms).toEqual(cms);
  await writeFile(join(folder, 'deploy.json'), JSON.stringify(deployment));
  expect((await readOptions(['--root', folder])).deployment.cms).toEqual(cms);
  await writeFile(file, '{"backend": {"name": "gitlab"}}');
  await expect(readOptions([...NEEDED, '--cms', file])).rejects.toThrow('Thiếu «backend.repo»');
  await expect(readOptions([...NEEDED, '--cms', '/khong/co'])).rejects.toThrow('Không đọc được');
  await remove();
});

test('an option that does not exist is refused', async () => {
  await expect(readOptions([...NEEDED, '--force'])).rejects.toThrow('--force');
});
