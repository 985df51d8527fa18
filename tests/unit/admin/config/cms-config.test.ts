import { beforeAll, expect, test, vi } from 'vitest';
import { toCmsConfig } from '../../../../admin/config/cms-config.ts';
import { registerFormats } from '../../../../admin/register/formats.ts';
import { storyPath } from '../../../../src/archive/addresses.ts';
import { bundleForNode } from '../support/bundle-for-node.ts';

const SURROUNDINGS = { here: 'https://tin.example.vn/admin/', logo: './logo.svg' };

const I18N_CONSTANTS = new URL('../support/i18n-constants.ts', import.meta.url).pathname;

type Schema = typeof import('../support/config-schema-entry.ts');
let validateConfig: Schema['validateConfig'];

beforeAll(async () => {
  ({ validateConfig } = (await bundleForNode('config-schema-entry.ts', [
    { find: /^\.\.\/lib\/i18n$/, replacement: I18N_CONSTANTS },
  ])) as Schema);
}, 60_000);

const configure = () =>
  toCmsConfig({ backend: { name: 'proxy', proxy_url: '/api' } }, SURROUNDINGS);

test('Decap finds no error in the generated configuration', () => {
  expect(() => validateConfig(configure())).not.toThrow();
});

test('Decap would find an error in a field of the model', () => {
  vi.spyOn(console, 'error').mockReturnValueOnce();
  const config = configure();
  const [news] = config.collections;
  news?.fields?.push({ name: 'sai', label: 'Sai', widget: 'select' } as never);
  expect(() => validateConfig(config)).toThrow(/options/u);
});

test('every collection has a format that the admin registers', () => {
  const registered: string[] = [];
  registerFormats({ registerCustomFormat: (name: string) => registered.push(name) } as never);
  const used = configure().collections.map(({ format }) => format);
  expect(registered.toSorted()).toEqual(used.toSorted());
});

test('a story links to its address on the site', () => {
  const config = configure();
  const [news] = config.collections;
  expect(news?.preview_path?.replace('{{dirname}}', '2021/so-ket')).toBe(storyPath('2021/so-ket'));
  expect(config.site_url).toBe('https://tin.example.vn/');
});

test('the operator may name another branch, folder and site', () => {
  const config = toCmsConfig(
    {
      backend: { name: 'forgejo', branch: 'xuat-ban' },
      siteUrl: 'https://a.vn',
      contentFolder: 'noi-dung',
    },
    SURROUNDINGS,
  );
  expect(config.backend.branch).toBe('xuat-ban');
  expect(config.site_url).toBe('https://a.vn/');
  expect(config.collections[0]?.folder).toBe('noi-dung/news');
});
