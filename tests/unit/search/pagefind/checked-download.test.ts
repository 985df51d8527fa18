import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { checkDownloads } from '../../../../src/search/pagefind/checked-download.ts';

const CHUNK = '/pagefind/index/vi_1.pf_index';
const PACKED = gzipSync('pagefind_dcd and the words');

function downloadsOf(body: BodyInit | null, status = 200): ReturnType<typeof checkDownloads> {
  return checkDownloads(() => Promise.resolve(new Response(body, { status })));
}

describe('checkDownloads', () => {
  it('unpacks a file of the index', async () => {
    const downloads = downloadsOf(PACKED);
    expect(await (await downloads.fetch(CHUNK)).text()).toBe('pagefind_dcd and the words');
    expect(downloads.takeFailure()).toBeUndefined();
  });

  it('takes a file that the server has unpacked already', async () => {
    const downloads = downloadsOf('pagefind_dcd and the words');
    expect(await (await downloads.fetch(CHUNK)).text()).toBe('pagefind_dcd and the words');
  });

  it('hands on other files as they are', async () => {
    const downloads = downloadsOf('{"version":"1.6.0"}');
    const response = await downloads.fetch('/pagefind/pagefind-entry.json?ts=1');
    expect(await response.json()).toEqual({ version: '1.6.0' });
  });

  it.each([
    ['a refusal', downloadsOf('no', 503), `503 ${CHUNK}`],
    ['a cut file', downloadsOf(PACKED.subarray(0, -5)), `Cut or changed: ${CHUNK}`],
    ['a page of the hotel', downloadsOf('<html>Wi-Fi</html>'), `Not a file of the index: ${CHUNK}`],
    ['other packed content', downloadsOf(gzipSync('other')), `Not a file of the index: ${CHUNK}`],
    ['no network', checkDownloads(() => Promise.reject(new TypeError('Failed'))), 'Failed'],
  ])('remembers %s', async (_, downloads, message) => {
    await expect(downloads.fetch(CHUNK)).rejects.toThrow(message);
    expect(downloads.takeFailure()?.message).toBe(message);
  });

  it('forgets a failure that was taken', async () => {
    const downloads = downloadsOf('no', 404);
    await downloads.fetch(CHUNK).catch(() => undefined);
    downloads.takeFailure();
    expect(downloads.takeFailure()).toBeUndefined();
  });
});
