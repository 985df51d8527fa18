import type { CmsWidgetParam } from 'decap-cms-core';
import { lazyControl } from '../register/lazy-control.tsx';

/** The widget of the field `body`; the editor is loaded when a form shows it. */
export const bodyWidget = {
  name: 'body',
  controlComponent: lazyControl(async () => (await import('./body-control.tsx')).BodyControl),
} as unknown as CmsWidgetParam;
