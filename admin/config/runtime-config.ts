/** What the operator decides, served as `config.json` beside the admin. */
export interface RuntimeConfig {
  /** Decap's `backend`, see https://decapcms.org/docs/backends-overview/ */
  backend: { name: string; [option: string]: unknown };
  /** Address of the public site, for the link back to it. */
  siteUrl?: string;
  /** Folder of the stories in the repository. */
  contentFolder?: string;
}

/** A configuration that cannot be used; the message is Vietnamese and says what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** @param written the parsed `config.json`, which anybody may have written */
export function readRuntimeConfig(written: unknown): RuntimeConfig {
  const config = expectObject(written, 'Tệp config.json');
  refuseUnknown(config);
  const backend = expectObject(config['backend'], 'Mục «backend»');
  const { name } = backend;
  if (typeof name !== 'string' || name === '') {
    throw new ConfigError(
      'Mục «backend» chưa có «name». Hãy điền một trong: proxy, forgejo, gitlab, github, git-gateway.',
    );
  }
  const siteUrl = optionalText(config, 'siteUrl');
  const contentFolder = optionalText(config, 'contentFolder');
  return {
    backend: { ...backend, name },
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(contentFolder === undefined ? {} : { contentFolder }),
  };
}

const KNOWN = ['backend', 'siteUrl', 'contentFolder'];

function refuseUnknown(config: Record<string, unknown>): void {
  const unknown = Object.keys(config).filter((key) => !KNOWN.includes(key));
  if (unknown.length > 0) {
    throw new ConfigError(
      `Tệp config.json có mục lạ: «${unknown.join('», «')}». Chỉ dùng: ${KNOWN.join(', ')}.`,
    );
  }
}

function expectObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new ConfigError(
    `${what} phải là một đối tượng JSON, ví dụ {"backend": {"name": "forgejo"}}.`,
  );
}

function optionalText(config: Record<string, unknown>, key: string): string | undefined {
  const value = config[key];
  if (value === undefined || typeof value === 'string') return value;
  throw new ConfigError(`Mục «${key}» trong config.json phải là chữ trong dấu ngoặc kép.`);
}
