/** One key of a back end in `cms.json`: what its value must be, and how that is said in Vietnamese. */
interface Option {
  isNeeded: boolean;
  form: RegExp;
  advice: string;
}

type Options = Readonly<Record<string, Option>>;

const HTTPS = /^https:\/\/[^\s/]+(?:\/[^\s?#]*)?$/u;
const PATH = /^[\w/.-]+$/u;
const needed = (form: RegExp, advice: string): Option => ({ isNeeded: true, form, advice });
const allowed = (form: RegExp, advice: string): Option => ({ isNeeded: false, form, advice });

const repo = needed(/^[\w.-]+(?:\/[\w.-]+)+$/u, 'chủ kho và tên kho, ví dụ toa-soan/tin-hoi-nghi');
const branch = allowed(/^[\w./-]+$/u, 'tên nhánh mà trang được dựng từ đó, ví dụ main');
const appId = needed(/^\S+$/u, 'mã ứng dụng OAuth (client id) mà máy chủ mã nguồn cấp');
const pkce = needed(/^pkce$/u, '"pkce": đăng nhập không cần mật khẩu ứng dụng');
const address = (what: string): string => `${what}, bắt đầu bằng https://`;

const forgejo: Options = {
  repo,
  branch,
  base_url: needed(HTTPS, address('địa chỉ của máy chủ Forgejo')),
  api_root: needed(
    // Decap finds the log-in by taking this end away.
    /^https:\/\/[^\s?#]+\/api\/v1$/u,
    address('địa chỉ API của Forgejo, thường là <base_url>/api/v1'),
  ),
  auth_type: pkce,
  app_id: appId,
};

const gitlab: Options = {
  repo,
  branch,
  base_url: allowed(HTTPS, address('địa chỉ của máy chủ GitLab')),
  api_root: allowed(HTTPS, address('địa chỉ API của GitLab, thường là <base_url>/api/v4')),
  auth_type: pkce,
  app_id: appId,
};

const github: Options = {
  repo,
  branch,
  base_url: needed(HTTPS, address('địa chỉ của dịch vụ chuyển tiếp đăng nhập (OAuth relay)')),
  auth_endpoint: allowed(PATH, 'đường dẫn đăng nhập của dịch vụ chuyển tiếp, ví dụ auth'),
  api_root: allowed(HTTPS, address('địa chỉ API của GitHub Enterprise')),
};

const gateway: Options = {
  branch,
  gateway_url: needed(
    /^https:\/\/[^\s?#]+\/(?:github|gitlab)$/u,
    address('địa chỉ của git-gateway, hết bằng /github hoặc /gitlab'),
  ),
};

/** Log-in by a provider of OpenID Connect that the gateway trusts. */
const gatewayByPkce: Options = {
  ...gateway,
  auth_type: pkce,
  base_url: needed(HTTPS, address('địa chỉ của dịch vụ đăng nhập (OpenID Connect)')),
  app_id: appId,
  auth_endpoint: allowed(PATH, 'đường dẫn đăng nhập, ví dụ oauth2/authorize'),
  auth_token_endpoint: allowed(PATH, 'đường dẫn cấp mã truy cập, ví dụ oauth2/token'),
};

/** Log-in by e-mail and password at a GoTrue server. */
const gatewayByIdentity: Options = {
  ...gateway,
  identity_url: needed(
    HTTPS,
    address('địa chỉ của dịch vụ tài khoản GoTrue (hoặc dùng auth_type)'),
  ),
};

type OptionsOf = (backend: Readonly<Record<string, unknown>>) => Options;

/** Keys that each back end of production takes. The trial's back end has no log-in and is none of them. */
const BACKENDS: Readonly<Record<string, OptionsOf>> = {
  forgejo: () => forgejo,
  gitlab: () => gitlab,
  github: () => github,
  'git-gateway': (backend) =>
    Object.hasOwn(backend, 'auth_type') ? gatewayByPkce : gatewayByIdentity,
};

/** Decap's names of the back ends that production may choose from. */
export const BACKEND_NAMES = Object.keys(BACKENDS);

/** The keys that a back end takes, settled by its name and way of log-in; undefined for an unknown one. */
export function optionsOf(backend: Readonly<Record<string, unknown>>): Options | undefined {
  const { name } = backend;
  return typeof name === 'string' && Object.hasOwn(BACKENDS, name)
    ? BACKENDS[name]?.(backend)
    : undefined;
}

/** Where a forge answers that says nothing else. */
export const PUBLIC_APIS: Readonly<Record<string, readonly string[]>> = {
  forgejo: [],
  gitlab: ['https://gitlab.com'],
  github: ['https://api.github.com'],
  'git-gateway': [],
};
