import { isMainThread } from 'node:worker_threads';
import { tryLock } from './lock.ts';

/**
 * Loaded before every program that makes a part of a release: holds a lock for as long as the program
 * lives. When the release engine is killed, what it started goes on and writes where the next release
 * comes into being; that release waits for this lock.
 */
const file = process.env['BUILDER_LOCK'];
// Held already when a builder starts another program of Node.
if (isMainThread && file !== undefined) tryLock(file);
