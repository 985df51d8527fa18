import type { z } from 'zod';
import type { Collection } from './collection.ts';
import type { DataOf, Field, FieldMap } from './field.ts';
import type { FieldPath, ModelIssue } from './finding.ts';
import { objectSchema, tidyFields } from './kinds/group.ts';

export type ReadResult<M extends FieldMap> =
  { data: DataOf<M>; issues: [] } | { data?: never; issues: ModelIssue[] };

/** Canonical stored form of an entry: empty values gone, keys in the model's order, NFC, Vietnam time. */
export function tidyEntry(collection: Collection, written: unknown): Record<string, unknown> {
  const tidied = tidyFields(collection.fields, written) ?? {};
  return tidied as Record<string, unknown>;
}

/** Checks one entry against its collection: all issues, each with a Vietnamese message and remedy. */
export function readEntry<M extends FieldMap>(
  collection: Collection<M>,
  written: unknown,
): ReadResult<M> {
  const tidied = tidyFields(collection.fields, written) ?? {};
  const parsed = objectSchema(collection.fields).safeParse(tidied, { reportInput: true });
  const wrong = parsed.error?.issues ?? [];
  const invalid = new Set(wrong.map(({ path }) => path[0]));
  const data = parsed.data ?? validPart(collection.fields, tidied);
  const issues = [
    ...wrong.flatMap((issue) => describe(collection, issue)),
    ...collection.rules
      .filter(({ reads }) => !reads.some((key) => invalid.has(key)))
      .flatMap((rule) => rule.check(data)),
  ];
  return parsed.success && issues.length === 0 ? { data: parsed.data, issues: [] } : { issues };
}

/** The fields that are right on their own, so that rules over them speak although others are wrong. */
function validPart<M extends FieldMap>(fields: M, tidied: object): DataOf<M> {
  const entries = Object.entries(fields).map(([key, field]) => [
    key,
    field.toZod().safeParse((tidied as Record<string, unknown>)[key]).data,
  ]);
  return Object.fromEntries(entries) as DataOf<M>;
}

function describe(collection: Collection, issue: z.core.$ZodIssue): ModelIssue[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const { label, names } = fieldAt(collection.fields, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'truong-la',
      path: [...path, key],
      message: `Mẫu bài không có trường «${key}»${label === '' ? '' : ` trong «${label}»`}. Hãy xoá trường này hoặc sửa lại tên.`,
    }));
  }
  return [
    { path, ...(issue.input === undefined ? absent(label, names) : wrong(label, issue, names)) },
  ];
}

type Verdict = Pick<ModelIssue, 'code' | 'message'>;

function absent(label: string, names: Names): Verdict {
  const remedy = names === undefined ? 'Hãy điền trường này.' : `Hãy chọn một: ${list(names)}.`;
  return { code: 'thieu-truong', message: `Thiếu «${label}». ${remedy}` };
}

function wrong(label: string, issue: z.core.$ZodIssue, names: Names): Verdict {
  const found = `«${label}» đang là «${quote(issue.input)}»`;
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'sai-kieu',
        message: `${found}, không đúng kiểu cần có. Hãy xoá và điền lại trường này.`,
      };
    case 'invalid_value':
      return {
        code: 'gia-tri-la',
        message: `«${label}» không nhận giá trị «${quote(issue.input)}». Hãy chọn một: ${list(names)}.`,
      };
    case 'too_big':
      return {
        code: 'qua-dai',
        message: `«${label}» dài quá ${String(issue.maximum)} ký tự. Hãy rút gọn.`,
      };
    default:
      return { code: 'sai-dang', message: `${found}. ${issue.message}` };
  }
}

type Names = Field['names'];

/** "Hội nghị sơ kết (so-ket)": what the writer sees, and what stands in the file. */
function list(names: Names): string {
  return Object.entries(names ?? {})
    .map(([value, name]) => `${name} (${value})`)
    .join(', ');
}

/** The field at a path, and its labels from the outside in: "Ảnh 3 › Chú thích". */
function fieldAt(fields: FieldMap, path: FieldPath): { label: string; names: Names } {
  const parts: string[] = [];
  let inner: FieldMap | undefined = fields;
  let names: Names;
  for (const step of path) {
    if (typeof step === 'number') {
      parts.push(`${parts.pop() ?? ''} ${String(step + 1)}`.trim());
      continue;
    }
    const field: Field | undefined = inner?.[step];
    parts.push(field?.label ?? step);
    inner = field?.inner;
    names = field?.names;
  }
  return { label: parts.join(' › '), names };
}

function quote(value: unknown): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
