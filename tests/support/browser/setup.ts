import { findChromium } from './find.ts';

/** Looks the browser up once per run; test workers and Lighthouse read `CHROME_PATH`. */
export async function setup(): Promise<void> {
  process.env['CHROME_PATH'] = await findChromium();
}
