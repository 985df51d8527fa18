import { readFile } from 'node:fs/promises';
import {
  CmsSettingsError,
  readCmsSettings,
  type CmsSettings,
} from '../release/cms/cms-settings.ts';
import { WrongOption } from './wrong-option.ts';

/**
 * Settings of the CMS from a JSON file: `{"backend": {"name": "forgejo", …}}`.
 *
 * @throws {WrongOption} naming the file and every problem
 */
export async function readCmsFile(file: string): Promise<CmsSettings> {
  try {
    return readCmsSettings(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw refusal(` ${file}`, cause);
  }
}

/** As {@link readCmsFile}, of what was decided earlier. */
export function readCmsDecision(written: unknown): CmsSettings {
  try {
    return readCmsSettings(written);
  } catch (cause) {
    throw refusal('', cause);
  }
}

function refusal(file: string, cause: unknown): WrongOption {
  const why = cause instanceof CmsSettingsError ? cause.message : 'Không đọc được tệp JSON này.';
  return new WrongOption(`Thiết lập trang biên tập${file}:\n${why}`, { cause });
}
