import type { RuleSet } from './rule.ts';

const HEAD = '---\ntitle: Hội nghị\n---\n';

/** Rules over the front matter as text; the examples are whole files. */
export const FRONT_MATTER_RULES = {
  'dau-bai-la': {
    title: 'Phần đầu bài không đúng dạng',
    problem: (words) => `Tệp bắt đầu bằng «${words}», không phải dòng «---».`,
    remedy: 'Dòng đầu tiên của tệp phải là «---», không có gì thêm, rồi đến các mục của bài.',
    why: 'Một số chương trình chạy phần đầu bài như lệnh khi thấy «---js»; ở đây phần đầu bài chỉ là dữ liệu YAML.',
    accepted: HEAD,
    refused: '---js\nprocess.exit()\n---\n',
  },
  'dau-bai-khong-dong': {
    title: 'Phần đầu bài không có dòng kết thúc',
    problem: (words) => `Phần đầu bài, từ «${words}», không có dòng «---» kết thúc.`,
    remedy: 'Hãy thêm một dòng «---» sau mục cuối cùng của phần đầu bài.',
    why: 'Không biết chỗ nào hết các mục và bắt đầu nội dung.',
    accepted: HEAD,
    refused: '---\ntitle: Hội nghị\n',
  },
  'yaml-sai': {
    title: 'Phần đầu bài viết sai cú pháp YAML',
    problem: (words) => `Không đọc được phần đầu bài tại «${words}».`,
    remedy:
      'Hãy xem lại dấu hai chấm, dấu ngoặc kép và khoảng lùi đầu dòng; giá trị có dấu «:» hoặc «#» cần đặt trong ngoặc kép.',
    why: 'Phần đầu bài là dữ liệu YAML; sai một dấu là mất cả mục.',
    accepted: HEAD,
    refused: '---\ntitle: "Hội nghị\n---\n',
  },
  'yaml-trung': {
    title: 'Một mục có mặt hai lần',
    problem: (words) => `Mục «${words}» có mặt hai lần trong phần đầu bài.`,
    remedy: 'Hãy xoá một lần.',
    why: 'Không biết lần nào đúng.',
    accepted: HEAD,
    refused: '---\ntitle: Hội nghị\ntitle: Cuộc họp\n---\n',
  },
  'yaml-la': {
    title: 'Phần đầu bài có cú pháp YAML không được dùng',
    problem: (words) => `«${words}» là cú pháp YAML không dùng trong bài viết.`,
    remedy: 'Hãy viết thẳng giá trị, không dùng thẻ «!», neo «&» hay tham chiếu «*».',
    why: 'Thẻ, neo và tham chiếu cho phép tạo dữ liệu lớn hoặc lạ từ vài dòng chữ.',
    accepted: HEAD,
    refused: '---\ntitle: !!js/function "function(){}"\n---\n',
  },
} as const satisfies RuleSet;
