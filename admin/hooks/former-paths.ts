import { omitKeys, type EntryData } from '../formats/entry-data.ts';
import { addressOf } from './story-address.ts';

/**
 * A published address must keep answering: when the story moves, its published address joins
 * `formerPaths`; when it moves back, the address that it has again leaves them.
 *
 * @param published the fields of the story as readers see it, if they do
 */
export function keepFormerPaths(
  id: string,
  fields: EntryData,
  published: EntryData | undefined,
): EntryData {
  const address = addressOf(id, fields);
  const before = published === undefined ? [] : [addressOf(id, published)];
  const kept = new Set([...texts(fields['formerPaths']), ...before]);
  kept.delete(address);
  const others = omitKeys(fields, 'formerPaths');
  return kept.size === 0 ? others : { ...others, formerPaths: [...kept] };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
