import type { List, Map } from 'immutable';
import { FOLDER_KEYS, news, type Collection } from '../../src/model/index.ts';
import { messageOf } from '../../src/story/index.ts';
import { modelOf } from '../decap/model-of.ts';
import type { MediaFile } from '../decap/state.ts';
import { toOrdered } from '../decap/to-ordered.ts';
import { checkEntry, type EntryFinding } from '../findings/check-entry.ts';
import { omitKeys, type EntryData } from '../formats/entry-data.ts';
import { splitEntry } from '../formats/entry-format.ts';
import { keepFormerPaths } from './former-paths.ts';
import { newFolder } from './new-folder.ts';
import { addressOf, storyId } from './story-address.ts';
import type { StoredStories } from './stored-stories.ts';

/** The entry as Decap hands it to a hook. */
type SavedEntry = Map<string, unknown>;

interface Newsroom {
  stories: StoredStories;
  /** Shows the findings and makes the error that stops the save. */
  refuse(findings: readonly EntryFinding[]): Error;
}

/**
 * Decap's `preSave`: brings an entry into its canonical form and refuses it, with every finding,
 * when it would not build. What is given back is written; the form keeps what the person typed.
 */
export function beforeSave(newsroom: Newsroom) {
  return async ({ entry }: { entry: SavedEntry }): Promise<Map<string, unknown>> => {
    const model = modelOf(String(entry.get('collection')), String(entry.get('slug', '')));
    const written = (entry.get('data') as Map<string, unknown>).toJS();
    const { fields, body } = splitEntry(model, written);
    const data = { ...fields, ...(model.body && { body }) };
    if (model.name === news.name) return saveStory(newsroom, entry, data);
    refuseFindings(newsroom, checkEntry(model, data));
    return toOrdered(data);
  };
}

async function saveStory(
  newsroom: Newsroom,
  entry: SavedEntry,
  data: EntryData,
): Promise<Map<string, unknown>> {
  const model: Collection = news;
  refuseFindings(newsroom, checkEntry(model, data, fileNames(entry)));
  return entry.get('newRecord') === true
    ? saveNewStory(newsroom, data)
    : saveStoredStory(newsroom, String(entry.get('path')), data);
}

async function saveNewStory(newsroom: Newsroom, written: EntryData): Promise<Map<string, unknown>> {
  const data = omitKeys(written, 'formerPaths');
  const { year, name } = await newFolder(data, newsroom.stories.isTaken);
  if (data['slug'] !== undefined) await refuseTakenAddress(newsroom, `${year}/${name}`, data);
  return toOrdered({ ...data, [FOLDER_KEYS.year]: year, [FOLDER_KEYS.name]: name });
}

async function saveStoredStory(
  newsroom: Newsroom,
  path: string,
  { body, ...fields }: EntryData,
): Promise<Map<string, unknown>> {
  const id = storyId(path);
  if (id === undefined) throw new Error(`Not the path of a story: ${path}`);
  const published = await newsroom.stories.published(path);
  const kept = keepFormerPaths(id, fields, published);
  const isMoved = published === undefined || addressOf(id, published) !== addressOf(id, kept);
  if (isMoved && kept['slug'] !== undefined) await refuseTakenAddress(newsroom, id, kept);
  return toOrdered({ ...splitEntry(news, kept).fields, body });
}

async function refuseTakenAddress(newsroom: Newsroom, id: string, data: EntryData): Promise<void> {
  const address = addressOf(id, data);
  const other = await newsroom.stories.otherAt(address, id);
  if (other === undefined) return;
  const message = messageOf('dia-chi-trung', address, `bài «${other}»`);
  refuseFindings(newsroom, [{ place: '', message }]);
}

function refuseFindings({ refuse }: Newsroom, findings: readonly EntryFinding[]): void {
  if (findings.length > 0) throw refuse(findings);
}

function fileNames(entry: SavedEntry): string[] {
  const files = entry.get('mediaFiles') as List<MediaFile> | undefined;
  return files?.map((file) => file.get('name', '')).toArray() ?? [];
}
