import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AlignmentType, Document, HeadingLevel, ImageRun, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { news } from '../../../src/model/index.ts';
import { checkSource } from '../../../src/story/index.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-docx-'));
  await mkdir(join(folder, 'content'));
  await cp(join(ROOT, 'content/agencies'), join(folder, 'content/agencies'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function run(...files: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    CONTENT_DIR: join(folder, 'content'),
    BUILD_NOW: '2021-08-01T08:00:00+07:00',
  };
  const args = [join(ROOT, 'src/import/import-docx.ts'), ...files];
  return new Promise((resolve) => {
    execFile(
      join(ROOT, 'node_modules/.bin/node'),
      args,
      { env, cwd: folder },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });
}

async function writeWord(name: string): Promise<string> {
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const image = (bytes: Buffer) =>
    new Paragraph({
      children: [
        new ImageRun({ type: 'jpg', data: bytes, transformation: { width: 40, height: 30 } }),
      ],
    });
  const children = [
    new Paragraph({ text: 'Sở KH&CN Khánh Hòa sơ kết công tác', heading: HeadingLevel.TITLE }),
    new Paragraph('Ngày 26 tháng 7 năm 2021, Sở sơ kết công tác 6 tháng đầu năm.'),
    image(data),
    new Paragraph({ text: 'Toàn cảnh. Ảnh: X. Phương', alignment: AlignmentType.CENTER }),
    image(data.subarray(0, 60)),
    new Paragraph('Hội nghị kết thúc tốt đẹp.'),
  ];
  const path = join(folder, name);
  await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
}

it('writes a held-back story that has no finding, and tells what to look at', async () => {
  const { code, out } = await run(await writeWord('tin.docx'));
  const story = join(folder, 'content/news/2021/so-kh-cn-khanh-hoa-so-ket-cong-tac');
  expect(code).toBe(0);
  const files = (await readdir(story)).sort();
  expect(files).toEqual(['anh-01-toan-canh.jpg', 'index.mdx']);
  const text = await readFile(join(story, 'index.mdx'), 'utf8');
  const { findings, data } = checkSource(text, { collection: news, files });
  expect(findings).toEqual([]);
  expect(data).toMatchObject({
    host: 'so-khoa-hoc-va-cong-nghe-khanh-hoa',
    kind: 'so-ket',
    event: { start: '2021-07-26' },
    draft: true,
  });
  expect(out).toContain('Ngày họp: 2021-07-26');
  expect(out).toContain('Mô tả ảnh «anh-01-toan-canh.jpg» cho người không nhìn thấy ảnh.');
  expect(out).toContain('Hình thứ 2 (hỏng, hoặc không nằm trong tệp) không dùng được');
});

it('changes nothing when the story exists, and says why', async () => {
  const word = await writeWord('hai.docx');
  await run(word);
  const path = join(folder, 'content/news/2021/so-kh-cn-khanh-hoa-so-ket-cong-tac/index.mdx');
  await writeFile(path, 'đã sửa tay');
  const { code, err } = await run(word);
  expect(code).toBe(1);
  expect(err).toContain('không ghi đè');
  expect(await readFile(path, 'utf8')).toBe('đã sửa tay');
});

it('says what is wrong with a file and goes on with the next', async () => {
  const bad = join(folder, 'hong.docx');
  await writeFile(bad, 'không phải Word');
  const { code, err, out } = await run(bad, join(folder, 'khong-co.docx'));
  expect(code).toBe(1);
  expect(err).toContain('hong.docx: Tệp không phải là văn bản Word (.docx) hoặc đã hỏng.');
  expect(err).toContain('khong-co.docx: Không có tệp này.');
  expect(out).toContain('Đã nhập 0 trên 2 tệp.');
});

it('explains itself without a file', async () => {
  expect(await run()).toMatchObject({
    code: 2,
    err: expect.stringContaining('Cách dùng') as string,
  });
});
