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

const GATEWAY = { name: 'git-gateway', gateway_url: 'https://cong.example.vn/github' };
const BY_IDENTITY = { ...GATEWAY, identity_url: 'https://tai-khoan.example.vn' };
const BY_PKCE = { ...GATEWAY, auth_type: 'pkce', base_url: 'https://sso.example.vn', app_id: 'x' };

test.each([
  [FORGEJO, ['https://git.example.vn']],
  [GITLAB, ['https://gitlab.com']],
  [GITHUB, ['https://dang-nhap.example.vn', 'https://api.github.com']],
  [BY_IDENTITY, ['https://cong.example.vn', 'https://tai-khoan.example.vn']],
  [BY_PKCE, ['https://sso.example.vn', 'https://cong.example.vn']],
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

test('git-gateway needs one way to log in, and what that way needs', () => {
  expect(problemsOf({ name: 'git-gateway' })).toEqual([
    'Thiếu «backend.gateway_url»: địa chỉ của git-gateway, hết bằng /github hoặc /gitlab, bắt đầu bằng https://.',
    'Thiếu «backend.identity_url»: địa chỉ của dịch vụ tài khoản GoTrue (hoặc dùng auth_type), bắt đầu bằng https://.',
  ]);
  expect(problemsOf({ ...GATEWAY, auth_type: 'pkce' })).toEqual([
    'Thiếu «backend.base_url»: địa chỉ của dịch vụ đăng nhập (OpenID Connect), bắt đầu bằng https://.',
    'Thiếu «backend.app_id»: mã ứng dụng OAuth (client id) mà máy chủ mã nguồn cấp.',
  ]);
});

test.each([
  [{ ...BY_IDENTITY, gateway_url: 'https://cong.example.vn' }, 'Chưa đúng «backend.gateway_url»:'],
  [{ ...BY_PKCE, identity_url: 'https://x' }, 'Mục lạ «backend.identity_url».'],
  [{ ...FORGEJO, api_root: 'https://git.example.vn/' }, 'Chưa đúng «backend.api_root»:'],
  [{ ...FORGEJO, base_url: 'http://git.example.vn' }, 'Chưa đúng «backend.base_url»:'],
  [{ ...GITLAB, auth_type: 'implicit' }, 'Chưa đúng «backend.auth_type»:'],
  [{ ...FORGEJO, app_secret: 'x' }, 'Không đặt «backend.app_secret» ở đây:'],
  [{ ...GITHUB, proxy_url: '/x' }, 'Mục lạ «backend.proxy_url». Chỉ dùng: name, repo,'],
  [{ name: 'proxy' }, 'chỉ dành cho bản dùng thử'],
  [
    { name: 'constructor' },
    'Mục «backend.name» phải là một trong: forgejo, gitlab, github, git-gateway.',
  ],
])('%j is refused', (backend, problem) => {
  expect(problemsOf(backend).join('\n')).toContain(problem);
});

test.each([undefined, null, [], 'forgejo', { backend: 'forgejo' }, {}])(
  '%j is no settings at all',
  (written) => {
    expect(() => readCmsSettings(written)).toThrow('backend.name');
  },
);
