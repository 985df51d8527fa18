import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/compile/check-content.ts';

const LINES = {
  owner: 'owner: Sở',
  responsible: 'responsible: { name: Người phụ trách }',
  address: 'address: Hà Nội',
  phone: 'phone: 024 0000 0000',
  email: 'email: tin@example.vn',
};
const LABELS = {
  owner: 'Cơ quan chủ quản',
  responsible: 'Người chịu trách nhiệm nội dung',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
};
type Field = keyof typeof LINES;
const FIELDS = Object.keys(LINES) as Field[];

function findingsWith(lines: Readonly<Record<string, string>>) {
  const source = `title: Tin\ntagline: Tin họp\n${Object.values(lines).join('\n')}\n`;
  const files = [
    { collection: 'settings', id: 'site', path: 'settings/site.yaml', source, files: [] },
    {
      collection: 'settings',
      id: 'topics',
      path: 'settings/topics.yaml',
      source: 'topics: []\n',
      files: [],
    },
  ];
  return checkContent(files);
}

describe('who answers for the site', () => {
  test('is known when all is filled in', () => {
    expect(findingsWith(LINES)).toEqual([]);
  });

  test.each(FIELDS)('a setting that the law requires is missed by file and name: %s', (field) => {
    const { [field]: dropped, ...others } = LINES;
    expect(dropped).toBeTruthy();
    const [finding, ...more] = findingsWith(others);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ path: 'settings/site.yaml', code: 'thieu-truong' });
    expect(finding?.message).toContain(`«${LABELS[field]}»`);
  });

  test('an address for letters that is none is refused', () => {
    const [finding] = findingsWith({ ...LINES, email: 'email: tin tai example' });
    expect(finding?.message).toContain('ten@coquan.gov.vn');
  });
});
