import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { avifName, jpegName, mediaFolder, mediaUrl, type DerivedPhoto } from './derived-photo.ts';
import { isMissing, readFileSet, writeFileSet, type FileSetPlace } from './file-set.ts';
import { openKnownOriginals, type Stamp } from './known-originals.ts';
