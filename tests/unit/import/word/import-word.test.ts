import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
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
import { expect, it } from 'vitest';
import { importWord, NotWordError, type StoryDraft } from '../../../../src/import/word/index.ts';

const line = (text: string) => new Paragraph(text);
const run = (options: IRunOptions) => new TextRun(options);
const centred = (text: string) => new Paragraph({ text, alignment: AlignmentType.CENTER });
const TITLE = new Paragraph({ text: 'Hội nghị sơ kết 6 tháng', heading: HeadingLevel.TITLE });
const LEAD = line('Sáng ngày 26/7/2021, Sở tổ chức hội nghị.');

async function importOf(
  children: ConstructorParameters<typeof Document>[0]['sections'][number]['children'],
  more: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<StoryDraft> {
  const document = new Document({ ...more, sections: [{ children }] });
  return importWord(await Packer.toBuffer(document));
}

async function photo(color: string): Promise<Paragraph> {
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: color } })
    .jpeg()
    .toBuffer();
  return new Paragraph({
    children: [new ImageRun({ type: 'jpg', data, transformation: { width: 40, height: 30 } })],
  });
}

it('takes title, lead and body with headings, emphasis and links', async () => {
  const draft = await importOf([
    TITLE,
    LEAD,
    line(''),
    new Paragraph({ text: 'Kết quả', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new TextRun('Đồng chí '),
        run({ text: 'Nguyễn Văn A ', bold: true }),
        run({ text: 'ghi nhận', italics: true }),
        new TextRun('; xem '),
        new ExternalHyperlink({ link: 'https://vidu.gov.vn/', children: [new TextRun('báo cáo')] }),
        new ExternalHyperlink({
          link: 'file:///C:/a.docx',
          children: [new TextRun(' và phụ lục')],
        }),
      ],
    }),
  ]);
  expect(draft.title).toBe('Hội nghị sơ kết 6 tháng');
  expect(draft.lead).toBe('Sáng ngày 26/7/2021, Sở tổ chức hội nghị.');
  expect(draft.body).toBe(
    '## Kết quả\n\nĐồng chí **Nguyễn Văn A** *ghi nhận*; xem [báo cáo](https://vidu.gov.vn/) và phụ lục\n',
  );
});

it('takes nested lists, tables with a header row, and footnotes', async () => {
  const item = (text: string, level: number, reference: string) =>
    new Paragraph({ text, numbering: { reference, level } });
  const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat]) =>
    [0, 1].map((level) => ({ level, format, text: '%1' }));
  const row = (...cells: string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [line(text)] })) });
  const draft = await importOf(
    [
      TITLE,
      LEAD,
      item('Một', 0, 'dots'),
      item('Hai', 1, 'numbers'),
      new Table({ rows: [row('Việc', 'Số'), row('Đề tài', '5')] }),
      new Paragraph({ children: [new TextRun('Theo báo cáo'), new FootnoteReferenceRun(1)] }),
    ],
    {
      footnotes: { 1: { children: [line('Số liệu tháng 6.')] } },
      numbering: {
        config: [
          { reference: 'dots', levels: levels(LevelFormat.BULLET) },
          { reference: 'numbers', levels: levels(LevelFormat.DECIMAL) },
        ],
      },
    },
  );
  expect(draft.body).toBe(
    '- Một\n  1. Hai\n\n| Việc | Số |\n| --- | --- |\n| Đề tài | 5 |\n\nTheo báo cáo[^1]\n\n[^1]: Số liệu tháng 6.\n',
  );
});

it('places photos with caption and credit, and gathers a block of photos in a gallery', async () => {
  const draft = await importOf([
    TITLE,
    LEAD,
    await photo('red'),
    centred('Toàn cảnh hội nghị. Ảnh: X. Phương'),
    line('Hội nghị thảo luận sôi nổi về nhiều nội dung.'),
    line('Một số hình ảnh tại hội nghị:'),
    await photo('green'),
    centred('Đại biểu phát biểu'),
    line('Ảnh: Văn phòng Sở'),
    await photo('blue'),
    line('Tin: Nguyễn Văn An – Văn phòng Sở'),
    line('Nguồn: Sở Khoa học và Công nghệ'),
  ]);
  expect(draft.body).toBe(
    '<Photo src="anh-01-toan-canh-hoi-nghi.jpg" />\n\nHội nghị thảo luận sôi nổi về nhiều nội dung.\n\nMột số hình ảnh tại hội nghị:\n\n<Gallery />\n',
  );
  expect(draft.photos.map(({ name, caption, credit }) => [name, caption, credit])).toEqual([
    ['anh-01-toan-canh-hoi-nghi.jpg', 'Toàn cảnh hội nghị', 'X. Phương'],
    ['anh-02-dai-bieu-phat-bieu.jpg', 'Đại biểu phát biểu', 'Văn phòng Sở'],
    ['anh-03.jpg', undefined, undefined],
  ]);
  expect(draft.proposals.byline).toEqual({ name: 'Nguyễn Văn An', unit: 'Văn phòng Sở' });
  expect(draft.proposals.source).toEqual({ agency: 'Sở Khoa học và Công nghệ' });
});

it('proposes the day, the chair and the documents', async () => {
  const { proposals } = await importOf([
    TITLE,
    LEAD,
    line('Đồng chí Trần Đắc Hiến, Giám đốc Sở, chủ trì hội nghị.'),
    line(
      'Hội nghị quán triệt Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị và Nghị định 30/2020/NĐ-CP.',
    ),
  ]);
  expect(proposals.eventDay).toBe('2021-07-26');
  expect(proposals.chair).toEqual({
    name: 'Trần Đắc Hiến',
    honorific: 'đồng chí',
    role: 'Giám đốc Sở',
  });
  expect(proposals.documents).toEqual([
    { type: 'Nghị quyết', number: '57-NQ/TW', date: '2024-12-22', issuer: 'Bộ Chính trị' },
    { type: 'Nghị định', number: '30/2020/NĐ-CP', date: undefined, issuer: undefined },
  ]);
});

it('reads legacy fonts by the run, by the style and by the words', async () => {
  const draft = await importOf(
    [
      new Paragraph({
        heading: HeadingLevel.TITLE,
        children: [
          new TextRun({ text: '§æi ', font: '.VnTimeH' }),
          new TextRun({ text: 'míi', font: '.VnTimeH' }),
        ],
      }),
      line('S¸ng nay, Së Khoa häc vµ C«ng nghÖ häp.'),
      new Paragraph({ style: 'Cu', text: 'Chñ tr×' }),
      new Paragraph({
        children: [new TextRun({ text: 'Hoäi nghò', font: 'VNI-Times' }), new TextRun(' tại Sở')],
      }),
    ],
    { styles: { paragraphStyles: [{ id: 'Cu', name: 'Cu', run: { font: '.VnTimeH' } }] } },
  );
  expect(draft.title).toBe('ĐỔI MỚI');
  expect(draft.lead).toBe('Sáng nay, Sở Khoa học và Công nghệ họp.');
  expect(draft.body).toBe('CHỦ TRÌ\n\nHội nghị tại Sở\n');
});

it('writes NFC, Đ for Ð and one space for many', async () => {
  const draft = await importOf([
    TITLE,
    LEAD,
    line(`Ðồng\u00a0\u00a0 chí ${'Hội nghị'.normalize('NFD')}\u200b`),
  ]);
  expect(draft.body).toBe('Đồng chí Hội nghị\n');
});

it('lists what is lost: text boxes, pictures that are no photos, photos placed twice', async () => {
  const same = await photo('red');
  const emf = Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(' EMF')]);
  const draft = await importOf([
    TITLE,
    LEAD,
    same,
    await photo('red'),
    new Paragraph({
      children: [new ImageRun({ type: 'png', data: emf, transformation: { width: 9, height: 9 } })],
    }),
    new Textbox({ style: { width: '100pt' }, children: [line('Chữ trong hộp')] }),
  ]);
  expect(draft.photos).toHaveLength(1);
  expect(draft.lost).toEqual([
    'Hộp văn bản «Chữ trong hộp» thành đoạn văn thường: hãy xem lại chỗ đứng của đoạn này.',
    'Hình thứ 2 trùng với một ảnh đã có: ảnh chỉ đặt một lần.',
    'Hình thứ 3 (EMF) không dùng được: hãy thay bằng ảnh JPEG hoặc PNG.',
  ]);
});

it('refuses what is no Word document', async () => {
  await expect(importWord(Buffer.from('không phải Word'))).rejects.toThrow(NotWordError);
});
