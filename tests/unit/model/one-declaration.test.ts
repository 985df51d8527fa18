import { describe, expect, it } from 'vitest';
import {
  FOLDERS,
  news,
  readEntry,
  SETTINGS,
  toDecapCollections,
  toZod,
  type Collection,
  type DecapField,
  type FieldMap,
} from '../../../src/model/index.ts';
import { list, number, text } from '../../../src/model/kinds/index.ts';
import { decapFields } from '../../../src/model/kinds/group.ts';

/** Names of the fields in a model, inner ones behind their group: `photos.alt`. */
function namesInModel(fields: FieldMap): string[] {
  return Object.entries(fields).flatMap(([name, { inner }]) => [
    name,
    ...(inner === undefined ? [] : namesInModel(inner).map((each) => `${name}.${each}`)),
  ]);
}

function namesInDecap(fields: readonly DecapField[]): string[] {
  return fields.flatMap(({ name, fields: inner }) => [
    name,
    ...(inner === undefined
      ? []
      : namesInDecap(inner as DecapField[]).map((each) => `${name}.${each}`)),
  ]);
}

const RIGHT = {
  title: 'Hội nghị sơ kết',
  lead: 'Sapo.',
  kind: 'so-ket',
  host: 'so-khcn',
  event: { start: '2021-07-05' },
  publishedAt: '2021-07-07T09:00:00+07:00',
};

describe('a field that is added to a collection', () => {
  const fields = {
    ...news.fields,
    weather: text({ label: 'Thời tiết', hint: 'Một từ.', required: true, max: 10 }),
    guests: list({
      label: 'Khách mời',
      singular: 'khách',
      summary: '{{fields.name}}',
      fields: { name: text({ label: 'Họ tên', required: true }), age: number({ label: 'Tuổi' }) },
    }),
  };
  const grown: Collection<typeof fields> = {
    name: news.name,
    label: news.label,
    singular: news.singular,
    format: news.format,
    fields,
    rules: [],
  };

  it('stands in the form of the CMS with its label, hint and inner fields', () => {
    const form = decapFields(grown.fields);
    expect(form.find(({ name }) => name === 'weather')).toEqual({
      name: 'weather',
      label: 'Thời tiết',
      hint: 'Một từ.',
      widget: 'string',
      required: true,
    });
    expect(namesInDecap(form)).toEqual(expect.arrayContaining(['guests.name', 'guests.age']));
  });

  it('is demanded and checked by the schema', () => {
    expect(toZod(fields).safeParse(readEntry(news, RIGHT).data).success).toBe(false);
    const { data } = readEntry(grown, {
      ...RIGHT,
      weather: ' nắng ',
      guests: [{ name: 'A', age: '40' }],
    });
    expect(data?.weather).toBe('nắng');
    expect(data?.guests).toEqual([{ name: 'A', age: 40 }]);
  });

  it('is named in the messages, inner fields with their place', () => {
    const messages = readEntry(grown, {
      ...RIGHT,
      weather: 'nắng nóng gay gắt',
      guests: [{ age: 'x' }],
    }).issues.map(({ code, message }) => `${code}: ${message}`);
    expect(messages).toEqual([
      'qua-dai: «Thời tiết» dài quá 10 ký tự. Hãy rút gọn.',
      'thieu-truong: Thiếu «Khách mời 1 › Họ tên». Hãy điền trường này.',
      'sai-kieu: «Khách mời 1 › Tuổi» đang là «x», không đúng kiểu cần có. Hãy xoá và điền lại trường này.',
    ]);
  });

  it('is unknown to the collection without it', () => {
    const { issues } = readEntry(news, { ...RIGHT, weather: 'nắng' });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['truong-la', ['weather']]]);
  });
});

describe.each([...Object.values(FOLDERS), ...Object.values(SETTINGS)] as Collection[])(
  'the collection $name',
  (collection) => {
    const decap = toDecapCollections('content');
    const files = decap.flatMap(({ files: inner }) => (inner ?? []) as typeof decap);
    const form = [...decap, ...files].find(({ name }) => name === collection.name)?.fields ?? [];

    it('has the same fields in the CMS as in the schema', () => {
      const inForm = namesInDecap(form).filter((name) => name !== 'body');
      expect([...inForm].sort()).toEqual([...namesInModel(collection.fields)].sort());
    });

    it('demands in the CMS what the schema demands', () => {
      const demanded = form.filter(({ required }) => required === true).map(({ name }) => name);
      const missing = new Set(
        readEntry(collection, {})
          .issues.filter(({ code }) => code === 'thieu-truong')
          .map(({ path }) => path[0]),
      );
      expect(new Set(demanded.filter((name) => name !== 'body'))).toEqual(missing);
    });

    it('speaks Vietnamese, in NFC, in every label and hint', () => {
      const said = JSON.stringify(form);
      expect(said).toBe(said.normalize('NFC'));
      for (const field of form) expect(field.label).toMatch(/^\p{Lu}|^\d/u);
    });
  },
);
