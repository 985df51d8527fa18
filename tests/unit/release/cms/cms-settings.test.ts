import { expect, test } from 'vitest';
import { originsOf, readCmsSettings } from '../../../../src/release/cms/cms-settings.ts';

const FORGEJO = {
  name: 'forgejo',
  repo: 'toa-soan/tin-hoi-nghi',
  base_url: 'https://git.example.vn',
  api_root: 'https://git.example.vn/api/v1',
  auth_type: 'pkce',
  app_id: '0a1b',
};
const GITLAB = { name: 'gitlab', repo: 'a/b/c', auth_type: 'pkce', app_id: 'x' };
const GITHUB = { name: 'github', repo: 'a/b', base_url: 'https://dang-nhap.example.vn' };

test.each([
  [FORGEJO, ['https://git.example.vn']],
  [GITLAB, ['https://gitlab.com']],
  [GITHUB, ['https://dang-nhap.example.vn', 'https://api.github.com']],
])('$name can be used, and the admin may ask its origins', (backend, origins) => {
  const settings = readCmsSettings({ backend });
  expect(settings).toEqual({ backend });
  expect(originsOf(settings)).toEqual(origins);
});

function problemsOf(backend: object): string[] {
  try {
    readCmsSettings({ backend });
    return [];
  } catch (error) {
    return String(error).replace('CmsSettingsError: ', '').split('\n');
  }
}

test('every key that is missing is named with what belongs there', () => {
  expect(problemsOf({ name: 'forgejo' })).toEqual([
    'Thiếu «backend.repo»: chủ kho và tên kho, ví dụ toa-soan/tin-hoi-nghi.',
    'Thiếu «backend.base_url»: địa chỉ của máy chủ Forgejo, bắt đầu bằng https://.',
    'Thiếu «backend.api_root»: địa chỉ API của Forgejo, thường là <base_url>/api/v1, bắt đầu bằng https://.',
    'Thiếu «backend.auth_type»: "pkce": đăng nhập không cần mật khẩu ứng dụng.',
    'Thiếu «backend.app_id»: mã ứng dụng OAuth (client id) mà máy chủ mã nguồn cấp.',
  ]);
});

test.each([
  [{ ...FORGEJO, base_url: 'http://git.example.vn' }, 'Chưa đúng «backend.base_url»:'],
  [{ ...GITLAB, auth_type: 'implicit' }, 'Chưa đúng «backend.auth_type»:'],
  [{ ...FORGEJO, app_secret: 'x' }, 'Không đặt «backend.app_secret» ở đây:'],
  [{ ...GITHUB, proxy_url: '/x' }, 'Mục lạ «backend.proxy_url». Chỉ dùng: name, repo,'],
  [{ name: 'proxy' }, 'chỉ dành cho bản dùng thử'],
  [{ name: 'constructor' }, 'Mục «backend.name» phải là một trong: forgejo, gitlab, github.'],
])('%j is refused', (backend, problem) => {
  expect(problemsOf(backend).join('\n')).toContain(problem);
});

test.each([undefined, null, [], 'forgejo', { backend: 'forgejo' }, {}])(
  '%j is no settings at all',
  (written) => {
    expect(() => readCmsSettings(written)).toThrow('backend.name');
  },
);
