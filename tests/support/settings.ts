import { readEntry, site, topics } from '../../src/model/index.ts';

/** Settings of a site with nothing but what is required. */
export const siteData = readEntry(site, {
  title: 'Tin Hội Nghị',
  tagline: 'Tin họp',
  owner: 'Cơ quan chủ quản',
  responsible: { name: 'Người phụ trách' },
  address: 'Hà Nội',
  phone: '024 0000 0000',
  email: 'tin@example.vn',
}).data!;

export const topicsData = readEntry(topics, {
  topics: [{ slug: 'khoi-nghiep', name: 'Khởi nghiệp' }],
}).data!;
