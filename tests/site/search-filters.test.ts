import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { PAGE_STORIES } from '../support/search/page-stories.ts';
import { SearchPageObject } from '../support/search/search-page.ts';
import { type SearchSite, serveSearchSite } from '../support/search/search-site.ts';
import type { Divert } from '../support/serve-folder.ts';

let browser: Browser;
let site: SearchSite;
let divert: Divert = () => undefined;
let asked: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSearchSite(inject('siteDir'), PAGE_STORIES, (address) => {
    asked.push(address);
    return divert(address);
  });
});

afterEach(async () => {
  divert = () => undefined;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = (search: string): Promise<SearchPageObject> =>
  SearchPageObject.open(browser, site.url, search);

describe('the filters of the search page', () => {
  test('are read when they are opened, with the number of results that each would leave', async () => {
    asked = [];
    const search = await open('?q=dang+uy');
    await search.waitForCount('24');
    const isFacet = (address: string): boolean =>
      /\/(?:day|kind|topic|agency|person)\.pack$/u.test(address);
    expect(asked.filter(isFacet)).toEqual([]);
    await search.openFacet('Năm');
    expect(await search.facetValues('Năm')).toEqual(['2021 (12)', '2020 (12)']);
    expect(asked.filter(isFacet).every((address) => address.endsWith('/day.pack'))).toBe(true);
    await search.openFacet('Chủ đề');
    expect(await search.facetValues('Chủ đề')).toEqual(
      ['An toàn bức xạ (12)', 'Sở hữu trí tuệ (18)'].toSorted(
        (a, b) => Number(/\d+/u.exec(b)) - Number(/\d+/u.exec(a)),
      ),
    );
  });

  test('take either of two values of one facet, and both of two facets', async () => {
    const search = await open('?q=dang+uy');
    await search.waitForCount('24');
    await search.openFacet('Tháng');
    await search.tick(/^Tháng 1 \(/u);
    await search.waitForCount('2');
    await search.tick(/^Tháng 2 \(/u);
    await search.waitForCount('4');
    expect(search.address()).toBe('?q=dang uy&thang=01&thang=02');
    await search.openFacet('Năm');
    await search.tick(/^2021/u);
    await search.waitForCount('2');
    expect(await search.facetValues('Năm')).toEqual(['2021 (2)', '2020 (2)']);
    expect((await search.facetValues('Tháng')).slice(0, 3)).toEqual([
      'Tháng 1 (1)',
      'Tháng 2 (1)',
      'Tháng 3 (1)',
    ]);
  });

  test('stand in the address: it opens what it names, and back undoes them one by one', async () => {
    const search = await open('?q=dang+uy&nam=2020&loai=tong-ket&don-vi=cuc-phia-nam');
    await search.waitForCount('2');
    expect(await search.page.getByRole('checkbox', { name: /^2020/u }).isChecked()).toBe(true);
    await search.tick(/^2020/u);
    await search.waitForCount('4');
    await search.page.goBack();
    await search.waitForCount('2');
    expect(await search.page.getByRole('checkbox', { name: /^2020/u }).isChecked()).toBe(true);
    await search.page.getByRole('button', { name: 'Bỏ tất cả' }).click();
    await search.waitForCount('24');
    expect(search.address()).toBe('?q=dang uy');
  });

  test('narrow by people', async () => {
    const search = await open('?q=dang+uy');
    await search.waitForCount('24');
    await search.openFacet('Người tham gia');
    expect(await search.facetValues('Người tham gia')).toEqual(['Trần Đắc Hiến (1)']);
    await search.tick(/Trần Đắc Hiến/u);
    await search.waitForCount('1');
    expect(search.address()).toBe('?q=dang uy&nguoi=tran-dac-hien');
  });

  test('narrow by days, both included', async () => {
    const search = await open('?q=dang+uy');
    await search.waitForCount('24');
    await search.page.getByLabel('Từ ngày').fill('2020-03-05');
    await search.waitForCount('22');
    await search.page.getByLabel('Đến ngày').fill('2020-05-05');
    await search.waitForCount('3');
    expect(search.address()).toBe('?q=dang uy&tu-ngay=2020-03-05&den-ngay=2020-05-05');
  });

  test('work without a query, on all stories', async () => {
    const search = await open('?nam=2021&chu-de=an-toan-buc-xa');
    await search.waitForCount('6');
    expect(await search.status()).toBe('6 tin');
  });

  test('are closed on a phone, and say how many are chosen', async () => {
    const search = await SearchPageObject.open(
      browser,
      site.url,
      '?q=dang+uy&nam=2020&nam=2021&tu-ngay=2020-03-05',
      { viewport: { width: 360, height: 640 } },
    );
    await search.waitForCount('22');
    expect(await search.page.getByRole('checkbox', { name: /^2020/u }).isVisible()).toBe(false);
    expect(await search.page.getByText('Lọc kết quả').innerText()).toMatch(/3 lựa chọn$/u);
    await search.page.getByText('Lọc kết quả').click();
    expect(await search.page.getByRole('checkbox', { name: /^2020/u }).isChecked()).toBe(true);
    await search.page.getByRole('button', { name: 'Bỏ tất cả' }).click();
    await search.waitForCount('24');
    expect(await search.page.getByText('Lọc kết quả').innerText()).toBe('Lọc kết quả');
  });

  test('keep the focus on the box that was ticked', async () => {
    const search = await open('?q=dang+uy');
    await search.waitForCount('24');
    await search.openFacet('Năm');
    const box = search.page.getByRole('checkbox', { name: /^2020/u });
    await box.focus();
    await search.page.keyboard.press('Space');
    await search.waitForCount('12');
    await expect
      .poll(() => search.page.evaluate(() => (document.activeElement as HTMLInputElement).value))
      .toBe('2020');
  });

  test('that cannot be had leave the results, and can be tried again', async () => {
    divert = (address) => (address.endsWith('/kind.pack') ? 503 : undefined);
    const search = await open('?q=dang+uy');
    await search.waitForCount('24');
    await search.page.locator('[data-filter="kind"] summary').click();
    await search.alert.waitFor();
    expect(await search.titles()).toHaveLength(10);
    divert = () => undefined;
    await search.page.getByRole('button', { name: 'Thử lại' }).click();
    await search.page.getByRole('checkbox', { name: 'Hội nghị sơ kết (12)' }).waitFor();
    expect(await search.alert.isVisible()).toBe(false);
  });
});

describe('the order of results', () => {
  test('is that of days when the reader asks for it, and stands in the address', async () => {
    const search = await open('?q=hop+phien');
    await search.waitForCount('24');
    await search.page.getByLabel('Sắp xếp').selectOption('Mới nhất');
    await expect.poll(() => search.address()).toBe('?q=hop phien&xep=moi-nhat');
    await expect
      .poll(async () => (await search.titles()).slice(0, 2))
      .toEqual(['Đảng ủy Sở họp phiên 23', 'Đảng ủy Sở họp phiên 22']);
  });
});
