/** Words of which made-up meeting news consists. */
export const PLACES = [
  'Khánh Hòa',
  'Quảng Ngãi',
  'Lào Cai',
  'Nghệ An',
  'Thừa Thiên Huế',
  'Cần Thơ',
  'Đắk Lắk',
  'Lâm Đồng',
  'Thái Nguyên',
  'Hải Phòng',
  'Bắc Ninh',
  'Gia Lai',
  'Cà Mau',
  'Tây Ninh',
  'Hà Tĩnh',
  'Thanh Hóa',
  'Sơn La',
  'Phú Thọ',
  'Đồng Nai',
  'Vĩnh Long',
] as const;

export const OFFICES = [
  'Đảng ủy Sở',
  'Công đoàn ngành',
  'Trung tâm Ứng dụng tiến bộ',
  'Chi cục Tiêu chuẩn Đo lường Chất lượng',
  'Thanh tra Sở',
  'Viện Ứng dụng công nghệ',
  'Quỹ Phát triển',
  'Phòng Quản lý chuyên ngành',
] as const;

export const TOPICS = [
  'hoat-dong-khoa-hoc-va-cong-nghe',
  'de-tai-du-an-khoa-hoc',
  'thi-truong-cong-nghe',
  'cong-nghe',
  'khoi-nghiep-sang-tao',
  'so-huu-tri-tue',
  'an-toan-buc-xa',
  'tieu-chuan-do-luong-chat-luong',
  'hang-rao-ky-thuat-trong-thuong-mai',
  'khoa-hoc-va-cong-nghe-co-so',
  'hoat-dong-sang-kien',
  'thanh-tra',
] as const;

export const FAMILY_NAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Đặng',
  'Vũ',
  'Bùi',
  'Đỗ',
  'Ngô',
] as const;
export const MIDDLE_NAMES = ['Văn', 'Thị', 'Minh', 'Đức', 'Quốc', 'Thanh', 'Ngọc', 'Hữu'] as const;
export const GIVEN_NAMES = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hạnh',
  'Khoa',
  'Lan',
  'Phượng',
  'Tuấn',
  'Ưng',
  'Yến',
] as const;
export const ROLES = [
  'Giám đốc Sở',
  'Phó Giám đốc Sở',
  'Bí thư Đảng ủy',
  'Chủ tịch Công đoàn',
  'Trưởng phòng',
  'Viện trưởng',
] as const;

const SUBJECTS = [
  'Hội nghị',
  'Đảng ủy',
  'Lãnh đạo Sở',
  'Các phòng, đơn vị trực thuộc',
  'Đại biểu',
  'Ban Chấp hành',
  'Tổ công tác',
  'Cán bộ, công chức, viên chức',
] as const;
const VERBS = [
  'đã thảo luận',
  'thống nhất',
  'đánh giá cao',
  'triển khai',
  'hoàn thành',
  'tiếp tục đẩy mạnh',
  'rà soát',
  'đề nghị tăng cường',
  'phân công theo dõi',
] as const;
const OBJECTS = [
  'kế hoạch nhiệm vụ khoa học và công nghệ',
  'công tác chuyển đổi số',
  'việc nghiệm thu đề tài cấp tỉnh',
  'chương trình hỗ trợ doanh nghiệp đổi mới',
  'công tác thanh tra, kiểm tra đo lường',
  'nghị quyết của Đảng bộ',
  'phong trào thi đua yêu nước',
  'quy chế dân chủ ở cơ sở',
  'việc bảo hộ nhãn hiệu cho sản phẩm đặc trưng',
  'an toàn bức xạ tại các cơ sở y tế',
  'mô hình ứng dụng công nghệ sinh học',
] as const;
const ENDINGS = [
  'trong 6 tháng đầu năm',
  'theo đúng tiến độ đề ra',
  'tại các huyện, thị xã',
  'với sự tham gia của người dân',
  'gắn với cải cách hành chính',
  'trong điều kiện nguồn lực còn hạn chế',
  'bảo đảm tiết kiệm, hiệu quả',
] as const;

export const SENTENCE_PARTS = { SUBJECTS, VERBS, OBJECTS, ENDINGS } as const;
