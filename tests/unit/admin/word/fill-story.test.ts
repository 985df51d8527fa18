import { expect, it } from 'vitest';
import type { IncomingPhoto } from '../../../../admin/desk/story-desk.ts';
import { fillStory, type ConfirmedImport } from '../../../../admin/word/fill-story.ts';
import type { Proposal } from '../../../../admin/word/proposal.ts';

const title: Proposal = {
  id: 'title',
  field: 'title',
  label: 'Tiêu đề',
  inputs: [],
  toValue: ({ text = '' }) => text,
};
const document = (number: string): Proposal => ({
  id: number,
  field: 'documents',
  label: 'Văn bản',
  inputs: [],
  toValue: (_, before) => [...(Array.isArray(before) ? (before as unknown[]) : []), { number }],
});
const photo = (name: string) => ({ name, bytes: Uint8Array.from([255, 216, 255]), caption: 'Một' });
const nothing: ConfirmedImport = { proposals: [], body: '', bodyChoice: 'skip', photos: [] };

/** A form whose photo desk gives other names and refuses `hong.jpg`. */
function fakeForm(data: Record<string, unknown>) {
  const taken: IncomingPhoto[] = [];
  const dropped: string[] = [];
  return {
    data,
    taken,
    dropped,
    dropFile: (name: string) => dropped.push(name),
    fields: {
      value: (field: string) => data[field],
      change: (field: string, value: unknown) => {
        data[field] = value;
      },
    },
    photos: {
      names: () => ['luu-cu.jpg'],
      add: (photos: readonly IncomingPhoto[]) => {
        taken.push(...photos);
        const names = photos.map(({ file }) =>
          file.name === 'hong.jpg' ? undefined : `luu-${file.name}`,
        );
        data['photos'] = names.filter((name) => name !== undefined).map((src) => ({ src }));
        return Promise.resolve(names);
      },
    },
    body: {
      replace: (body: string) => {
        data['body'] = body;
      },
    },
  };
}

it('fills fields, photos and body, the body with the names of the story', async () => {
  const form = fakeForm({ documents: [{ number: '1' }] });
  const filled = await fillStory(
    {
      proposals: [
        { proposal: title, values: { text: 'Tên' } },
        { proposal: document('2'), values: {} },
        { proposal: document('3'), values: {} },
      ],
      body: '<Photo src="a.jpg" />\n\nMột\n\n<Photo src="hong.jpg" />\n',
      bodyChoice: 'replace',
      photos: [photo('a.jpg'), photo('hong.jpg')],
    },
    form,
  );
  expect(form.data).toEqual({
    title: 'Tên',
    documents: [{ number: '1' }, { number: '2' }, { number: '3' }],
    photos: [{ src: 'luu-a.jpg' }],
    body: '<Photo src="luu-a.jpg" />\n\nMột\n',
  });
  expect(filled).toMatchObject({ fieldCount: 3, photoCount: 1, refusedPhotos: 1 });
});

it('hands photos over with what is known of them, and no made-up description', async () => {
  const form = fakeForm({});
  await fillStory({ ...nothing, photos: [photo('a.jpg')] }, form);
  expect(form.taken).toMatchObject([{ alt: undefined, caption: 'Một', credit: undefined }]);
  expect(form.taken[0]?.file).toMatchObject({ name: 'a.jpg', type: 'image/jpeg', size: 3 });
});

it('continues the body that the story has, or leaves it', async () => {
  const form = fakeForm({ body: 'Có sẵn\n' });
  await fillStory({ ...nothing, body: 'Thêm\n' }, form);
  expect(form.data['body']).toBe('Có sẵn\n');
  await fillStory({ ...nothing, body: 'Thêm\n', bodyChoice: 'append' }, form);
  expect(form.data['body']).toBe('Có sẵn\n\nThêm\n');
});

it('takes an import back, and tells what was worked on since', async () => {
  const form = fakeForm({ title: 'Cũ', lead: 'Sapo', body: 'Có sẵn\n' });
  const { undo } = await fillStory(
    {
      proposals: [{ proposal: title, values: { text: 'Mới' } }],
      body: 'Thêm\n',
      bodyChoice: 'replace',
      photos: [photo('a.jpg'), photo('cu.jpg')],
    },
    form,
  );
  expect(undo.editedSince()).toEqual([]);
  form.data['lead'] = 'Sapo đã sửa';
  form.data['photos'] = [{ src: 'luu-a.jpg', alt: 'Toàn cảnh' }];
  expect(undo.editedSince()).toEqual(['photos']);
  undo.run();
  expect(form.data).toEqual({
    title: 'Cũ',
    lead: 'Sapo đã sửa',
    photos: undefined,
    body: 'Có sẵn\n',
  });
  expect(form.dropped).toEqual(['luu-a.jpg']);
});
