import { backend, decapCollection } from '../decap/state.ts';
import { textIn, type EntryData } from '../formats/entry-data.ts';
import { entryFormat } from '../formats/entry-format.ts';
import { news } from '../../src/model/index.ts';
import { addressOf, storyId } from './story-address.ts';

/** What the hooks ask the repository about stories. */
export interface StoredStories {
  /** True when `<yyyy>/<name>` is a draft or published. */
  isTaken(id: string): Promise<boolean>;
  /** The fields as readers see them; undefined for a story that was never published. */
  published(path: string): Promise<EntryData | undefined>;
  /** Title of another story at this address. */
  otherAt(address: string, ownId: string): Promise<string | undefined>;
}

/** @param contentFolder folder of the stories in the repository */
export function storedStories(contentFolder: string): StoredStories {
  return {
    isTaken: async (id) => {
      const path = `${contentFolder}/news/${id}/index.mdx`;
      return Boolean(
        await backend().entryExist(decapCollection('news'), path, `${id}/index`, true),
      );
    },
    published: async (path) => {
      const source = await backend()
        .implementation.getEntry(path)
        .then(({ data }) => data)
        .catch(() => null);
      return source === null ? undefined : entryFormat(news).fromFile(source);
    },
    otherAt: async (address, ownId) => {
      const entries = await backend().listAllEntries(decapCollection('news'));
      const other = entries.find(({ path, data }) => {
        const id = storyId(path);
        return id !== undefined && id !== ownId && addressOf(id, data) === address;
      });
      return other === undefined ? undefined : textIn(other.data, 'title') || other.path;
    },
  };
}
