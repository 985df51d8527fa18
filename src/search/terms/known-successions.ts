/** Names before and after a merger or a new name. */
export interface Succession {
  former: string;
  present: string;
}

/** Provinces since 1 July 2025, Nghị quyết 202/2025/QH15, and Huế since 1 January 2025. */
const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  'Tuyên Quang': ['Hà Giang'],
  'Lào Cai': ['Yên Bái'],
  'Thái Nguyên': ['Bắc Kạn'],
  'Phú Thọ': ['Vĩnh Phúc', 'Hòa Bình'],
  'Bắc Ninh': ['Bắc Giang'],
  'Hưng Yên': ['Thái Bình'],
  'Hải Phòng': ['Hải Dương'],
  'Ninh Bình': ['Hà Nam', 'Nam Định'],
  'Quảng Trị': ['Quảng Bình'],
  Huế: ['Thừa Thiên Huế'],
  'Đà Nẵng': ['Quảng Nam'],
  'Quảng Ngãi': ['Kon Tum'],
  'Gia Lai': ['Bình Định'],
  'Đắk Lắk': ['Phú Yên'],
  'Khánh Hòa': ['Ninh Thuận'],
  'Lâm Đồng': ['Đắk Nông', 'Bình Thuận'],
  'Đồng Nai': ['Bình Phước'],
  'Tây Ninh': ['Long An'],
  'Hồ Chí Minh': ['Bình Dương', 'Bà Rịa - Vũng Tàu'],
  'Đồng Tháp': ['Tiền Giang'],
  'An Giang': ['Kiên Giang'],
  'Vĩnh Long': ['Bến Tre', 'Trà Vinh'],
  'Cần Thơ': ['Sóc Trăng', 'Hậu Giang'],
  'Cà Mau': ['Bạc Liêu'],
};

/** Ministries and departments since March 2025, Nghị quyết 176/2025/QH15. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  'Bộ Khoa học và Công nghệ': ['Bộ Thông tin và Truyền thông'],
  'Sở Khoa học và Công nghệ': ['Sở Thông tin và Truyền thông'],
  'Bộ Nông nghiệp và Môi trường': [
    'Bộ Nông nghiệp và Phát triển nông thôn',
    'Bộ Tài nguyên và Môi trường',
  ],
  'Sở Nông nghiệp và Môi trường': [
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Sở Tài nguyên và Môi trường',
  ],
  'Bộ Tài chính': ['Bộ Kế hoạch và Đầu tư'],
  'Sở Tài chính': ['Sở Kế hoạch và Đầu tư'],
  'Bộ Xây dựng': ['Bộ Giao thông vận tải'],
  'Sở Xây dựng': ['Sở Giao thông vận tải'],
  'Bộ Nội vụ': ['Bộ Lao động - Thương binh và Xã hội'],
  'Sở Nội vụ': ['Sở Lao động - Thương binh và Xã hội'],
};

/** Staff add those of their own field in the settings. */
export const KNOWN_SUCCESSIONS: readonly Succession[] = [PROVINCES, OFFICES].flatMap((names) =>
  Object.entries(names).flatMap(([present, formers]) =>
    formers.map((former) => ({ former, present })),
  ),
);
