import { resolve, sep } from 'node:path';

/** What a build reads from outside; relative paths are relative to the working directory. */
export interface BuildEnvironment {
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Origin of the public site, without a closing slash. */
  siteUrl: string;
  /** The moment for which the site is built. */
  now: Date;
  /** Where a build leaves the built application and what is known of its pages, for later publications. */
  rendererDir: string | undefined;
  /** Whether pages ask Astro's collections, as in development, instead of the archive itself. */
  asksCollections: boolean;
  /** Fingerprint of what makes the site beside the content, for that knowledge. */
  recipe: string;
  /** What git calls the state of the content; undefined for a plain directory. */
  contentTree: string | undefined;
  /** What the history of the branch tells of former addresses; a plain build knows none. */
  formerFile: string | undefined;
  /** Whether the CMS may use the back end of the trial newsroom, which has no accounts. */
  isTrial: boolean;
}

/**
 * Reads `CONTENT_DIR`, `OUT_DIR`, `CACHE_DIR`, `SITE_URL`, `BUILD_NOW` and `PAGES_ASK`; from the release engine also
 * `RENDERER_DIR`, `RECIPE`, `CONTENT_TREE`, `FORMER_FILE` and `TRIAL_ADMIN`.
 *
 * @throws when `BUILD_NOW` is no moment, `SITE_URL` no http(s) address or `OUT_DIR` cannot be built into
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): BuildEnvironment {
  return {
    contentDir: resolve(env['CONTENT_DIR'] ?? 'content'),
    outDir: readOutDir(env['OUT_DIR'] ?? 'dist'),
    cacheDir: resolve(env['CACHE_DIR'] ?? '.cache'),
    siteUrl: readOrigin(env['SITE_URL'] ?? 'http://localhost:4321'),
    now: buildMoment(env),
    rendererDir: env['RENDERER_DIR'],
    asksCollections: env['PAGES_ASK'] === 'collections',
    recipe: env['RECIPE'] ?? '',
    contentTree: env['CONTENT_TREE'],
    formerFile: env['FORMER_FILE'],
    isTrial: env['TRIAL_ADMIN'] === '1',
  };
}

/** Astro takes `/srv/tin-2` for a folder within `/srv/tin`, and then finds no packages there. */
function readOutDir(written: string): string {
  const outDir = resolve(written);
  const project = process.cwd();
  if (outDir.startsWith(project) && !`${outDir}${sep}`.startsWith(`${project}${sep}`)) {
    throw new Error(
      `Không dựng được trang vào «${outDir}», vì đường dẫn đó bắt đầu bằng tên thư mục chương trình «${project}». Hãy đặt tòa soạn vào thư mục có tên khác.`,
    );
  }
  return outDir;
}

function readOrigin(written: string): string {
  const url = URL.parse(written);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(
      `SITE_URL đang là «${written}». Hãy đặt địa chỉ đầy đủ của trang, ví dụ https://tin.coquan.gov.vn.`,
    );
  }
  return url.origin;
}

/** The moment of `BUILD_NOW`, by default that of the clock. */
export function buildMoment(env: NodeJS.ProcessEnv = process.env): Date {
  const written = env['BUILD_NOW'];
  if (written === undefined || written === '') return new Date();
  const now = new Date(written);
  if (Number.isNaN(now.getTime())) {
    throw new Error(
      `BUILD_NOW đang là «${written}». Hãy đặt một thời điểm ISO 8601, ví dụ 2026-01-05T08:00:00+07:00.`,
    );
  }
  return now;
}
