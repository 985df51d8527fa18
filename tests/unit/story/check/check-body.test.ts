import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../../src/story/index.ts';

const CONTEXT = { photos: ['a.jpg', 'b.jpg', 'họp.jpg'], files: ['clip.mp4'] };
const found = (body: string) =>
  checkBody(body, CONTEXT).map(
    ({ code, offset }) => `${code} ${body.slice(offset).split('\n')[0] ?? ''}`,
  );

/** Beside the examples in the catalogue, which are tested there. */
describe('checkBody', () => {
  it.each([
    ['##### Cấp năm', ['cap-tieu-de ##### Cấp năm']],
    ['###### Cấp sáu', ['cap-tieu-de ###### Cấp sáu']],
    ['Cấp một\n===', ['cap-tieu-de Cấp một']],
    ['#không phải tiêu đề', []],
    ['Chữ.\nimport trong dòng hai', []],
    ['> import trong trích dẫn', []],
    ['- export trong danh sách', []],
    ['importance và exports', []],
    ['import', []],
    ['## import x\n\nimport x', ['import-export import x']],
    ['import x\n---', ['import-export import x']],
    ['```js meta\nx\n```', ['khoi-ma ```js meta']],
    ['![a][x]\n\n[x]: /a.jpg', ['anh-markdown ![a][x]']],
    ['[x]: javascript:alert(1)', ['dia-chi-nguy-hiem [x]: javascript:alert(1)']],
    ['www.vidu.gov.vn và a@vidu.gov.vn', []],
    ['~~cả~~ và ~một~', ['dau-nga ~một~']],
    ['{/* một */}\n\n{}', ['ghi-chu-an {/* một */}', 'bieu-thuc {}']],
    ['<Photo src="a.jpg" src="b.jpg" />', ['thuoc-tinh-sai src="b.jpg" />']],
    ['<Photo src />', ['thuoc-tinh-sai src />']],
    ['<Photo src="" />', ['thuoc-tinh-sai src="" />', 'anh-ngoai-danh-sach <Photo src="" />']],
    ['<Photo src="&#97;.jpg" />', []],
    [`<Photo src="${'họp.jpg'.normalize('NFD')}" />`, []],
    ['<Photo src="a.jpg" {...x} />', ['thuoc-tinh-la {...x} />']],
    ['<Photo />', ['thuoc-tinh-thieu <Photo />']],
    ['<Gallery only="" />', ['thuoc-tinh-sai only="" />']],
    ['<Gallery only="a.jpg, c.jpg" />', ['anh-ngoai-danh-sach <Gallery only="a.jpg, c.jpg" />']],
    ['<Gallery />\n\n<Gallery />', ['anh-dat-hai-lan <Gallery />']],
    ['<Gallery only="a.jpg, a.jpg" />', ['anh-dat-hai-lan <Gallery only="a.jpg, a.jpg" />']],
    ['<Photo src="a.jpg" />\n\n<Gallery />', []],
    ['<Note>\n\nx\n\n</Note>', ['thuoc-tinh-thieu <Note>']],
    ['<Note kind="la">\n\nx\n\n</Note>', ['thuoc-tinh-sai kind="la">']],
    ['<Note kind="toString">\n\nx\n\n</Note>', ['thuoc-tinh-sai kind="toString">']],
    [
      '<Video src="http://vidu.gov.vn/v" title="x" />',
      ['thuoc-tinh-sai src="http://vidu.gov.vn/v" title="x" />'],
    ],
    ['<Video src="clip.mp4" title=" " />', ['thuoc-tinh-sai title=" " />']],
    ['<Video src="khac.mp4" title="x" />', ['tep-khong-co <Video src="khac.mp4" title="x" />']],
    ['## <Tasks />', ['the-sai-cho <Tasks />']],
    ['| <Tasks /> |\n|---|', ['the-sai-cho <Tasks /> |']],
    ['**<Tasks />**', ['the-sai-cho <Tasks />**']],
    ['<br>x</br>', ['the-co-noi-dung <br>x</br>']],
    ['<photo src="a.jpg" />', ['html-tho <photo src="a.jpg" />']],
    ['<toString />', ['html-tho <toString />']],
    ['<Constructor />', ['the-la <Constructor />']],
    ['<>x</>', ['the-la <>x</>']],
    ['**đậm ** và *nghiêng*', ['dau-sao-thua **đậm ** và *nghiêng*']],
    ['(*) một chú giải', []],
    ['2 * 3 * 4 và ten_tep_anh', []],
    ['\\*sao\\* và **đậm**', []],
  ])('finds in %j: %j', (body, expected) => {
    expect(found(body)).toEqual(expected);
  });

  it('does not know the files when it is not told', () => {
    expect(checkBody('<Video src="khac.mp4" title="x" />', { photos: [] })).toEqual([]);
  });
});
