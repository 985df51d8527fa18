/** Parts of Decap that the admin imports and that ship without types: only what is used of them. */

declare module 'decap-cms-locales/dist/esm/*/index.js' {
  const phrases: import('../locale/vietnamese.ts').Phrases;
  export default phrases;
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: new (...args: unknown[]) => object;
}

declare module 'decap-cms-backend-git-gateway' {
  export const GitGatewayBackend: new (...args: unknown[]) => object;
}

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: new (...args: unknown[]) => object;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: new (...args: unknown[]) => object;
}

declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: new (...args: unknown[]) => object;
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: {
    getState(): import('../decap/state.ts').DecapState;
    dispatch(action: object): void;
    subscribe(listener: () => void): () => void;
  };
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function changeDraftField(change: {
    field: import('immutable').Map<string, unknown>;
    value: unknown;
    metadata: object;
    entries: readonly unknown[];
  }): object;
  export function removeDraftEntryMediaFile(file: { id: string }): object;
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  export function currentBackend(config: unknown): import('../decap/state.ts').DecapBackend;
}

declare module 'decap-cms-widget-string' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-text' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-number' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-boolean' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-datetime' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-select' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-object' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-list' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-relation' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-image' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-file' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

/** Address of a file in the bundle, see https://vite.dev/guide/assets#explicit-url-imports */
declare module '*?url' {
  const address: string;
  export default address;
}

/** Address of the worker that decodes HEIC, see admin/bundle/heic-decoder.ts */
declare module 'virtual:heic-decoder' {
  const address: string;
  export default address;
}
