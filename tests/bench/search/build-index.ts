import { readFile } from 'node:fs/promises';

import type { SearchDocument } from '../../../src/search/document.ts';
import { ENGINES } from './engines.ts';

/** A program of its own, so that its memory can be measured: engine, file of documents, site. */
const [engine = '', documentsFile = '', siteDir = ''] = process.argv.slice(2);
const documents = JSON.parse(await readFile(documentsFile, 'utf8')) as SearchDocument[];
await ENGINES[engine]?.(documents, siteDir);
