import { BACKEND_NAMES, optionsOf, PUBLIC_APIS } from './backend-options.ts';

/** What the CMS is told of a forge, as `config.json` beside the admin. */
export interface CmsSettings {
  backend: Readonly<Record<string, string>> & { name: string };
}

/** Settings of the CMS that cannot be used; the message is Vietnamese, a line for every problem. */
export class CmsSettingsError extends Error {
  override readonly name = 'CmsSettingsError';
}

/** The admin is public: whoever opens it can read its settings. */
const SECRET = /secret|token|password|private/iu;

/**
 * @param written parsed JSON: `{"backend": {"name": "forgejo", …}}`
 * @throws {CmsSettingsError} naming every problem
 */
export function readCmsSettings(written: unknown): CmsSettings {
  const backend = objectIn(objectIn({ written }, 'written'), 'backend');
  const name = backend?.['name'];
  const options = backend && optionsOf(backend);
  if (backend === undefined || options === undefined) {
    throw new CmsSettingsError(
      `Mục «backend.name» phải là một trong: ${BACKEND_NAMES.join(', ')}. ${
        name === 'proxy' ? '«proxy» không có đăng nhập, chỉ dành cho bản dùng thử (npm start).' : ''
      }`.trim(),
    );
  }
  const problems = [
    ...Object.keys(backend)
      .filter((key) => key !== 'name' && !Object.hasOwn(options, key))
      .map((key) => refuseKey(key, Object.keys(options))),
    ...Object.entries(options).flatMap(([key, option]) => {
      const value = backend[key];
      if (value === undefined && !option.isNeeded) return [];
      if (typeof value === 'string' && option.form.test(value)) return [];
      const found = value === undefined ? 'Thiếu' : 'Chưa đúng';
      return [`${found} «backend.${key}»: ${option.advice}.`];
    }),
  ];
  if (problems.length > 0) throw new CmsSettingsError(problems.join('\n'));
  return { backend: backend as CmsSettings['backend'] };
}

/** What the admin reads from `config.json`: the back end, and where readers see what it publishes. */
export function cmsConfig(
  { backend }: CmsSettings,
  { branch, siteUrl }: { branch: string; siteUrl: string },
): object {
  return { backend: { branch, ...backend }, siteUrl };
}

const ADDRESSES = ['api_root', 'base_url', 'gateway_url', 'identity_url'];

/** Origins that the admin's policy must let it ask. */
export function originsOf({ backend }: CmsSettings): string[] {
  const named = ADDRESSES.map((key) => backend[key]).filter((url) => url !== undefined);
  const isOwn = backend['api_root'] !== undefined;
  const addresses = isOwn ? named : [...named, ...(PUBLIC_APIS[backend.name] ?? [])];
  return [...new Set(addresses.map((url) => new URL(url).origin))];
}

function refuseKey(key: string, known: readonly string[]): string {
  return SECRET.test(key)
    ? `Không đặt «backend.${key}» ở đây: ai mở trang biên tập cũng đọc được.`
    : `Mục lạ «backend.${key}». Chỉ dùng: name, ${known.join(', ')}.`;
}

function objectIn(
  holder: Record<string, unknown> | undefined,
  key: string,
): Record<string, unknown> | undefined {
  const value = holder?.[key];
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : undefined;
}
