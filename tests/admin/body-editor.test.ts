import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/browser/axe-faults.ts';
import { ACCEPTED_BODIES } from '../support/accepted-bodies.ts';
import { openEditorHarness, type OpenHarness } from '../support/editor-harness/open-harness.ts';
import type { BodyPage } from '../support/pages/body-page.ts';

let harness: OpenHarness;
let body: BodyPage;

beforeAll(async () => {
  harness = await openEditorHarness();
  ({ body } = harness);
});

afterAll(() => harness.close());

test('opens every construct and leaves every byte of it', async () => {
  for (const stored of ACCEPTED_BODIES) {
    await body.open(stored);
    await body.goToEnd();
    await body.press('ArrowUp', 'Home');
    expect(await body.leave(), stored).toBeUndefined();
  }
});

test('what is typed and taken back leaves every byte too', async () => {
  const stored = '* một\n* hai\n\nĐoạn __đậm__\ncũ.\n';
  await body.open(stored);
  await body.goToEnd();
  await body.type('thêm');
  for (let key = 0; key < 4; key += 1) await body.press('Backspace');
  expect(await body.leave()).toBe('* một\n* hai\n\nĐoạn **đậm** cũ.\n');
  await body.press('Control+z');
});

describe('the keys that Word has', () => {
  test('bold, slanted and lists', async () => {
    await body.open('');
    await body.goToEnd();
    await body.type('Kết quả ');
    await body.press('Control+b');
    await body.type('27 nhiệm vụ');
    await body.press('Control+b', 'Enter');
    await body.type('- một');
    await body.press('Enter');
    await body.type('hai');
    await body.press('Enter', 'Tab');
    await body.type('con');
    await body.press('Enter', 'Enter', 'Enter');
    await body.type('Hết');
    expect(await body.leave()).toBe('Kết quả **27 nhiệm vụ**\n\n- một\n- hai\n  - con\n\nHết\n');
  });

  test('a table from the menu of «/», filled with Tab, aligned, a row more', async () => {
    await body.open('');
    await body.goToEnd();
    await body.type('/bang');
    await body.press('Enter');
    for (const cell of ['Việc', 'Số', 'Ghi chú', 'Đề tài', '<30', '{80%}']) {
      await body.type(cell);
      await body.press('Tab');
    }
    await body.press('Shift+Tab', 'Shift+Tab');
    await body.tool('Căn phải cột').click();
    await body.tool('Xoá hàng').click();
    await body.tool('Thêm hàng phía dưới').click();
    const written = await body.leave();
    expect(written).toBe('| Việc | Số | Ghi chú |\n| --- | ---: | --- |\n| | | |\n| | | |\n');
    await body.tool('Hoàn tác').click();
    await body.tool('Hoàn tác').click();
    expect(await body.leave()).toContain('| Đề tài | \\<30 | \\{80%} |');
  });

  test('a footnote, and its call goes with it', async () => {
    await body.open('Theo báo cáo.');
    await body.goToEnd();
    await body.press('ArrowLeft');
    await body.tool('Chèn').click();
    await body.page.getByRole('option', { name: /^Chú thích cuối bài/ }).click();
    await body.type('Báo cáo số 12');
    expect(await body.leave()).toBe('Theo báo cáo[^1].\n\n[^1]: Báo cáo số 12');
    await body.tool('Xoá: Chú thích 1').click();
    expect(await body.leave()).toBe('Theo báo cáo.');
  });

  test('a link asks for its address and refuses what is none', async () => {
    await body.open('Xem trang');
    await body.goToEnd();
    await body.press('Shift+Home');
    await body.settle();
    await body.press('Control+k');
    const dialog = body.page.getByRole('dialog', { name: 'Liên kết' });
    await dialog.getByLabel('Địa chỉ').fill('javascript:alert(1)');
    await dialog.getByRole('button', { name: 'Đặt liên kết' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Địa chỉ').fill('vidu.gov.vn/tin');
    await body.press('Enter');
    expect(await body.leave()).toBe('[Xem trang](https://vidu.gov.vn/tin)');
  });
});

test('pasted footnotes get numbers that are free, and stand at the end', async () => {
  await body.open('Đoạn[^1].\n\nCuối.\n\n[^1]: Nguồn.\n');
  await body.page.getByText('Cuối.').click();
  await body.press('End');
  const call = '<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>';
  const note = '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Báo cáo.</p></div>';
  await body.paste({ html: `<html xmlns:w="urn:w"><body><p>Thêm${call}</p>${note}</body></html>` });
  expect(await body.leave()).toBe('Đoạn[^1].\n\nCuối.Thêm[^2]\n\n[^1]: Nguồn.\n\n[^2]: Báo cáo.\n');
});

test('photos come from the list, one as a photo and several as a gallery', async () => {
  await body.open('Đoạn.');
  await body.goToEnd();
  await body.tool('Chèn ảnh').click();
  const dialog = body.page.getByRole('dialog', { name: 'Chèn ảnh vào bài' });
  const files = ['a', 'b', 'c'].map((name) => ({
    name: `${name}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from([0xff, 0xd8, 0xff]),
  }));
  await dialog.getByLabel('Thêm ảnh từ máy').setInputFiles(files);
  await dialog.getByLabel('Ảnh 1').uncheck();
  await dialog.getByRole('button', { name: 'Chèn bộ 2 ảnh' }).click();
  await body.tool('Chèn ảnh').click();
  await dialog.getByLabel('Ảnh 1').check();
  expect(await dialog.getByLabel('Ảnh 2 (đã có trong bài)').isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Chèn ảnh' }).click();
  expect(await body.leave()).toBe(
    'Đoạn.\n\n<Gallery only="anh-2.jpg, anh-3.jpg" />\n\n<Photo src="anh-1.jpg" />',
  );
});

test('a block that the dialect refuses is shown with its source and can be mended', async () => {
  await body.open('Trước.\n\n<Foo a={1} />\n');
  await body.page.getByLabel('Đoạn chưa hợp lệ').last().fill('Chữ **thường**.');
  await body.press('Tab');
  expect(await body.leave()).toBe('Trước.\n\nChữ **thường**.\n');
});

test('has no accessibility fault, also with its menu open', async () => {
  await body.open(ACCEPTED_BODIES.at(103) ?? '');
  await body.open(
    'Đoạn[^1].\n\n| a |\n|---|\n| 1 |\n\n<Note kind="luu-y">\n\nx\n\n</Note>\n\n<Figures />\n\n<Foo />\n\n[^1]: Nguồn.\n',
  );
  await body.goToEnd();
  await body.tool('Chèn').click();
  expect(await axeFaults(body.page)).toEqual([]);
});
