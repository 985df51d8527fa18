import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Schema = Record<string, unknown>;

/** Reads a JSON Schema 2020-12 as other people's programs do. */
export function compileSchema(schema: Schema): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

const jsonFeed = compileSchema(
  JSON.parse(readFileSync('tests/fixtures/schemas/json-feed.json', 'utf8')) as Schema,
);

/** What is wrong in a text by JSON Feed 1.1. */
export function jsonFeedFaults(text: string): string[] {
  jsonFeed(JSON.parse(text));
  return (jsonFeed.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}
