import { expect, test } from 'vitest';
import {
  noteInquiry,
  whileListing,
  withInquiries,
} from '../../../../src/release/site/note-inquiries.ts';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

test('pages that are rendered at once each note their own questions', async () => {
  const render = (name: string) =>
    withInquiries(async () => {
      noteInquiry(`["${name}",1]`);
      await later();
      noteInquiry(`["${name}",2]`);
      noteInquiry(`["${name}",1]`);
      return name;
    });
  expect(await Promise.all([render('a'), render('b')])).toEqual([
    { made: 'a', inquiries: ['["a",1]', '["a",2]'] },
    { made: 'b', inquiries: ['["b",1]', '["b",2]'] },
  ]);
});

test('a question that no page asks is refused: nothing would be rendered anew', () => {
  expect(() => noteInquiry('["site"]')).toThrow(
    '["site"] was asked outside of a page. Ask in the page',
  );
});

test('what is asked to find out which pages there are is noted for none', async () => {
  const { inquiries } = await withInquiries(() =>
    whileListing(async () => {
      await later();
      noteInquiry('["storyPaths"]');
    }),
  );
  expect(inquiries).toEqual([]);
});
