import { workerData } from 'node:worker_threads';
import { openReader, type Inquiry } from '../../archive/index.ts';
import { answerTasks } from '../../threads/answer-tasks.ts';
import { compiledArchive, type CompiledPlaces } from '../compiled-archive.ts';
import { createAnswerDigest } from './answer-digest.ts';

const { answerTo } = openReader(await compiledArchive(workerData as CompiledPlaces));
const digest = createAnswerDigest();

answerTasks((inquiries: Inquiry[]) =>
  Promise.resolve(inquiries.map((inquiry) => digest(answerTo(inquiry)))),
);
