/** One key of a back end in `cms.json`: what its value must be, and how that is said in Vietnamese. */
interface Option {
  isNeeded: boolean;
  form: RegExp;
  advice: string;
}

const HTTPS = /^https:\/\/[^\s/]+(?:\/[^\s?#]*)?$/u;
const needed = (form: RegExp, advice: string): Option => ({ isNeeded: true, form, advice });
const allowed = (form: RegExp, advice: string): Option => ({ isNeeded: false, form, advice });

const repo = needed(/^[\w.-]+(?:\/[\w.-]+)+$/u, 'chủ kho và tên kho, ví dụ toa-soan/tin-hoi-nghi');
const branch = allowed(/^[\w./-]+$/u, 'tên nhánh mà trang được dựng từ đó, ví dụ main');
const appId = needed(/^\S+$/u, 'mã ứng dụng OAuth (client id) mà máy chủ mã nguồn cấp');
const pkce = needed(/^pkce$/u, '"pkce": đăng nhập không cần mật khẩu ứng dụng');
const address = (what: string): string => `${what}, bắt đầu bằng https://`;

/** Keys that each back end of production takes. The trial's back end has no log-in and is none of them. */
export const BACKEND_OPTIONS: Readonly<Record<string, Readonly<Record<string, Option>>>> = {
  forgejo: {
    repo,
    branch,
    base_url: needed(HTTPS, address('địa chỉ của máy chủ Forgejo')),
    api_root: needed(HTTPS, address('địa chỉ API của Forgejo, thường là <base_url>/api/v1')),
    auth_type: pkce,
    app_id: appId,
  },
  gitlab: {
    repo,
    branch,
    base_url: allowed(HTTPS, address('địa chỉ của máy chủ GitLab')),
    api_root: allowed(HTTPS, address('địa chỉ API của GitLab, thường là <base_url>/api/v4')),
    auth_type: pkce,
    app_id: appId,
  },
  github: {
    repo,
    branch,
    base_url: needed(HTTPS, address('địa chỉ của dịch vụ chuyển tiếp đăng nhập (OAuth relay)')),
    auth_endpoint: allowed(/^[\w/-]+$/u, 'đường dẫn đăng nhập của dịch vụ chuyển tiếp, ví dụ auth'),
    api_root: allowed(HTTPS, address('địa chỉ API của GitHub Enterprise')),
  },
};

/** Where a forge answers that says nothing else. */
export const PUBLIC_APIS: Readonly<Record<string, readonly string[]>> = {
  forgejo: [],
  gitlab: ['https://gitlab.com'],
  github: ['https://api.github.com'],
};
