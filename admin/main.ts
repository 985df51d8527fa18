import { ConfigError, readRuntimeConfig, type RuntimeConfig } from './config/runtime-config.ts';
import { showSetupPage } from './config/setup-page.ts';
import { StatusLine } from './status/status-line.ts';

declare global {
  interface Window {
    /** Keeps Decap from starting by itself, see `CMS.init`. */
    CMS_MANUAL_INIT?: boolean;
  }
}

window.CMS_MANUAL_INIT = true;

/** Decap is loaded only when there is something to edit: the page without it is a hundredth. */
async function start(): Promise<void> {
  const config = await loadConfig();
  const { startCms } = await import('./start-cms.ts');
  await startCms(config);
  customElements.define('publish-status', StatusLine);
}

async function loadConfig(): Promise<RuntimeConfig> {
  const response = await fetch('./config.json', { cache: 'no-store' });
  if (response.status === 404) throw new ConfigError('Chưa có tệp config.json.');
  if (!response.ok) {
    throw new ConfigError(`Máy chủ trả lời ${String(response.status)} khi đọc config.json.`);
  }
  try {
    return readRuntimeConfig(await response.json());
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError('Tệp config.json không phải JSON đúng cú pháp.');
  }
}

start().catch((error: unknown) => {
  showSetupPage(error instanceof ConfigError ? error.message : 'Không nạp được trang biên tập.');
  throw error;
});
