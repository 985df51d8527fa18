import { openReader, supplyReader } from '../archive/index.ts';
import { compiledArchive } from '../release/compiled-archive.ts';
import { readEnvironment } from '../release/environment.ts';
import { noteInquiry } from '../release/site/note-inquiries.ts';
import { answerTasks } from '../threads/answer-tasks.ts';
import { fillPhotoPages, makeAdmin, makeParts, type PartsMade, type Share } from './make-parts.ts';
import type { NotedPage } from '../release/site/page-record.ts';
import { openPages, type ApplicationPlace, type PageTask, type RenderPage } from './open-pages.ts';

export type PartsTask =
  | { make: 'parts' }
  | { make: 'admin' }
  | { make: 'application'; place: ApplicationPlace }
  | { make: 'page'; page: PageTask }
  | { make: 'photo pages'; share: Share };

const environment = readEnvironment();
const archive = await compiledArchive(environment);
let renderPage: RenderPage = () => Promise.resolve(undefined);

answerTasks(async (task: PartsTask): Promise<PartsMade | NotedPage | undefined> => {
  switch (task.make) {
    case 'parts':
      return makeParts(environment, archive);
    case 'admin':
      await makeAdmin(environment);
      return undefined;
    case 'application':
      supplyReader(openReader(archive, noteInquiry).reader);
      renderPage = await openPages(task.place, environment.siteUrl);
      return undefined;
    case 'page':
      return renderPage(task.page);
    case 'photo pages':
      await fillPhotoPages(environment, archive, task.share);
      return undefined;
  }
});
