import type { CmsWidgetParam } from 'decap-cms-core';
import { lazyControl } from '../../register/lazy-control.tsx';

/** The widget of the list of photos, loaded with the first story that is opened. */
export const photosWidget = {
  name: 'photos',
  controlComponent: lazyControl(async () => (await import('./photos-control.tsx')).PhotosControl),
} as unknown as CmsWidgetParam;
