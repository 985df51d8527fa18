import { DecapCmsCore as cms } from 'decap-cms-core';
import { toCmsConfig } from './config/cms-config.ts';
import type { RuntimeConfig } from './config/runtime-config.ts';
import { keepDrafts } from './drafts/keep-drafts.ts';
import { refuseSave } from './findings/refuse-save.ts';
import { beforeSave } from './hooks/before-save.ts';
import { storedStories } from './hooks/stored-stories.ts';
import { VIETNAMESE } from './locale/vietnamese.ts';
import logo from './images/logo.svg?url';
import { guardUploads } from './photos/upload-guard.ts';
import { registerPreviews } from './preview/register-previews.ts';
import { registerBackend } from './register/backends.ts';
import { registerFormats } from './register/formats.ts';
import { registerWidgets } from './register/widgets.ts';

/** Registers everything with Decap and starts it. */
export async function startCms(config: RuntimeConfig): Promise<void> {
  const root = document.querySelector<HTMLElement>('#nc-root') ?? document.body;
  await registerBackend(cms, config.backend.name, keepDrafts(window, root));
  cms.registerLocale('vi', VIETNAMESE);
  registerWidgets(cms);
  registerFormats(cms);
  registerPreviews(cms);
  const stories = storedStories(config.contentFolder ?? 'content');
  cms.registerEventListener({
    name: 'preSave',
    handler: beforeSave({ stories, refuse: refuseSave }),
  });
  guardUploads(document);
  cms.init({ config: toCmsConfig(config, { here: location.href, logo }) });
}
