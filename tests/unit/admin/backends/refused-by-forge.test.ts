import { describe, expect, test } from 'vitest';
import { scene, SLUG, texts } from './support.ts';

describe('what the forge does not let this person do', () => {
  const answer = (status: number, message = '', api = 'Forgejo'): Error =>
    Object.assign(new Error(message), { status, api });

  test('is told when a draft is published, moved on or deleted', async () => {
    const { backend, plain } = scene({ stored: { draft: 'a' } });
    const no = (): Promise<never> => Promise.reject(answer(403, 'Forbidden'));
    plain.publishUnpublishedEntry.mockImplementation(no);
    plain.updateUnpublishedEntryStatus.mockImplementation(no);
    plain.deleteUnpublishedEntry.mockImplementation(no);
    plain.deleteFiles.mockImplementation(no);
    const told = await Promise.all([
      backend.publishUnpublishedEntry('news', SLUG).catch(String),
      backend.updateUnpublishedEntryStatus('news', SLUG, 'draft').catch(String),
      backend.deleteUnpublishedEntry('news', SLUG).catch(String),
      backend.deleteFiles(['content/agencies/a.yaml'], 'x').catch(String),
    ]);
    expect(told).toEqual(
      ['publish', 'status', 'delete', 'remove'].map((action) => `Error: forbidden: ${action}`),
    );
  });

  test.each([
    [answer(405, 'User not allowed to merge PR'), 'publish'],
    [answer(401, '401 Unauthorized', 'GitLab'), 'publish'],
    [answer(422, 'Protected branch update failed for refs/heads/main.', 'GitHub'), 'publish'],
    [answer(405, 'At least 1 approving review is required', 'GitHub'), 'publish'],
    [answer(405, 'Please try again later'), 'merge'],
    [answer(409, 'merge conflict'), 'merge'],
    [answer(406, 'Branch cannot be merged', 'GitLab'), 'merge'],
  ])('at a publication: %s is %s', async (error, action) => {
    const { backend, plain } = scene({ stored: { draft: 'a' } });
    plain.publishUnpublishedEntry.mockRejectedValue(error);
    const publishing = backend.publishUnpublishedEntry('news', SLUG);
    await expect(publishing).rejects.toThrow(`forbidden: ${action}`);
  });

  test.each([
    [answer(500, 'broken')],
    [new TypeError('Failed to fetch')],
    [answer(409, 'Bài đã được người khác sửa.', 'Proxy')],
  ])('anything else stays what it was: %s', async (error) => {
    const { backend, plain } = scene({ stored: { draft: 'a' } });
    plain.publishUnpublishedEntry.mockRejectedValue(error);
    await expect(backend.publishUnpublishedEntry('news', SLUG)).rejects.toBe(error);
  });
});

test('an empty text is no text: so Decap’s forges answer for a file that is not there', async () => {
  const { save, written } = scene({ stored: { published: '' }, opened: texts() });
  await save('a');
  expect(written).toMatchObject([{ replaced: undefined }]);
});
