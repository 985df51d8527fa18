import { compiledArchive } from '../release/compiled-archive.ts';
import { readEnvironment } from '../release/environment.ts';
import { answerTasks } from '../threads/answer-tasks.ts';
import { fillPhotoPages, makeParts, type PartsMade, type Share } from './make-parts.ts';

export type PartsTask = { make: 'parts' } | { make: 'photo pages'; share: Share };

const environment = readEnvironment();
const archive = await compiledArchive(environment);

answerTasks(async (task: PartsTask): Promise<PartsMade | undefined> => {
  if (task.make === 'parts') return makeParts(environment, archive);
  await fillPhotoPages(environment, archive, task.share);
  return undefined;
});
