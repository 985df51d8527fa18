import { readEntry, site, topics } from '../../src/model/index.ts';

/** What the settings of a site must have. */
export const requiredSite = {
  title: 'Tin Hội Nghị',
  tagline: 'Tin họp',
  owner: 'Cơ quan chủ quản',
  responsible: { name: 'Người phụ trách' },
  address: 'Hà Nội',
  phone: '024 0000 0000',
  email: 'tin@example.vn',
};

export const siteData = readEntry(site, requiredSite).data!;

export const topicsData = readEntry(topics, {
  topics: [{ slug: 'khoi-nghiep', name: 'Khởi nghiệp' }],
}).data!;
