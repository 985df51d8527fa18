import type { FieldMap } from '../model/index.ts';
import { checkSource, type CheckedSource, type CheckOptions } from '../story/index.ts';
import { parseBody } from '../story/parse-body.ts';
import { parseNatively } from './parse-natively.ts';

/** `checkSource` for many files: the same result, sooner where nothing is wrong. */
export function checkNatively<M extends FieldMap>(
  source: string,
  options: CheckOptions<M>,
): CheckedSource<M> {
  const parse = (body: string) => parseNatively(body) ?? parseBody(body);
  const checked = checkSource(source, { ...options, parse });
  return checked.findings.length === 0 ? checked : checkSource(source, options);
}
