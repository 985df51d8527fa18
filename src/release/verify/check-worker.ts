import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from './check-in-threads.ts';
import { checkReferences } from './check-references.ts';
import { sizeInFolder } from './release-files.ts';

const { files, listed, ...place } = workerData as ThreadTask;
const release = {
  ...place,
  sizeOf: sizeInFolder(place.folder),
  listed: listed === undefined ? undefined : new Set(listed.split('\0')),
};
parentPort?.postMessage(checkReferences(release, files));
