import { join } from 'node:path';
import {
  agencies,
  pages,
  site,
  topics,
  type Collection,
  type DataOf,
  type FieldMap,
} from '../model/index.ts';
import { createPhotoStore } from '../photos/photo-store.ts';
import { checkContent } from './check-content.ts';
import { digestCode } from './code-digest.ts';
import { saveCompiled, type CompiledContent } from './compiled-content.ts';
import { ContentError } from './content-error.ts';
import { readContentDir, type RawEntry } from './read-content.ts';
import { compilePage, compileStory } from './compile-story.ts';
