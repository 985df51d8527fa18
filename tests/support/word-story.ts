import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IRunOptions,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import sharp from 'sharp';

type Child = Paragraph | Table | Textbox;

const SENTENCE =
  'Hội nghị ghi nhận nhiều kết quả nổi bật trong nghiên cứu, chuyển giao công nghệ, sở hữu trí tuệ và tiêu chuẩn đo lường chất lượng trên địa bàn tỉnh. ';
const GALLERY_COLOURS = ['#884422', '#228844', '#224488', '#888822'] as const;

export interface WordStory {
  bytes: Buffer;
  photoCount: number;
}

interface Options {
  /** Photos in the block at the end; two more stand in the text. */
  galleryPhotos?: number;
  photoSize?: { width: number; height: number };
}

/**
 * A story as staff write it in Word: about 700 words with headings, bold text, a nested list, a table,
 * a text box, pasted photos with captions, a block of photos, byline and source.
 */
export async function makeWordStory({
  galleryPhotos = 2,
  photoSize = { width: 640, height: 480 },
}: Options = {}): Promise<WordStory> {
  const gallery = await Promise.all(
    Array.from({ length: galleryPhotos }, (_, index) =>
      photo(GALLERY_COLOURS[index % 4] ?? '#fff', photoSize, index),
    ),
  );
  const children: Child[] = [
    new Paragraph({
      text: 'Sở Khoa học và Công nghệ Khánh Hòa sơ kết công tác 6 tháng đầu năm 2021',
      heading: HeadingLevel.TITLE,
    }),
    line('Sáng ngày 26/7/2021, Sở Khoa học và Công nghệ Khánh Hòa tổ chức hội nghị sơ kết.'),
    line('Đồng chí Trần Văn Bình, Giám đốc Sở, chủ trì hội nghị.'),
    await photo('#aa3333', photoSize, 90),
    caption('Toàn cảnh hội nghị. Ảnh: X. Phương'),
    ...prose(),
    await photo('#3333aa', photoSize, 91),
    caption('Giám đốc Sở phát biểu'),
    line('Hội nghị quán triệt Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.'),
    new Textbox({ style: { width: '100pt' }, children: [line('Ghi chú trong hộp')] }),
    line('Một số hình ảnh tại hội nghị:'),
    ...gallery.flatMap((image, index) => [image, caption(`Đại biểu thảo luận ${index + 1}`)]),
    line('Tin: Lê Thị Hoa – Văn phòng Sở'),
    line('Nguồn: Sở Khoa học và Công nghệ Khánh Hòa'),
  ];
  const document = new Document({ numbering: { config: LISTS }, sections: [{ children }] });
  return { bytes: await Packer.toBuffer(document), photoCount: galleryPhotos + 2 };
}

const LISTS = ['dots', 'numbers'].map((reference) => ({
  reference,
  levels: [0, 1].map((level) => ({
    level,
    format: reference === 'dots' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: '%1',
  })),
}));

function prose(): Child[] {
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const item = (text: string, level: number, reference: string) =>
    new Paragraph({ text, numbering: { reference, level } });
  return [
    heading('Kết quả nổi bật'),
    new Paragraph({
      children: [
        new TextRun('Có '),
        run({ text: 'hơn <30 nhiệm vụ', bold: true }),
        new TextRun(' hoàn thành, đạt {80%} kế hoạch. '),
        new TextRun(SENTENCE.repeat(10)),
      ],
    }),
    item('Quản lý khoa học', 0, 'dots'),
    item('Nghiệm thu đề tài', 1, 'numbers'),
    item('Quản lý công nghệ', 0, 'dots'),
    new Table({ rows: [row('Việc', 'Số'), row('Đề tài', '17')] }),
    heading('Nhiệm vụ thời gian tới'),
    line(SENTENCE.repeat(10)),
  ];
}

function line(text: string): Paragraph {
  return new Paragraph(text);
}

function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

function caption(text: string): Paragraph {
  return new Paragraph({ text, alignment: AlignmentType.CENTER });
}

function row(...cells: string[]): TableRow {
  return new TableRow({ children: cells.map((text) => new TableCell({ children: [line(text)] })) });
}

/** Each unlike the others, with noise, as photos have it. */
async function photo(
  background: string,
  size: { width: number; height: number },
  seed: number,
): Promise<Paragraph> {
  const noise = { type: 'gaussian' as const, mean: 100 + seed, sigma: 20 };
  const data = await sharp({ create: { ...size, channels: 3, background, noise } })
    .jpeg({ quality: 80 })
    .toBuffer();
  return new Paragraph({
    children: [new ImageRun({ type: 'jpg', data, transformation: { width: 320, height: 240 } })],
  });
}
