import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contender } from './contender.ts';

const PROGRAM = join(import.meta.dirname, 'floor-program.ts');

export const FLOOR: Contender = {
  name: 'floor: read, compile, write',
  photos: () => 'none',
  prepare: ({ contentDir, folder }) => {
    const outDir = join(folder, 'floor');
    return Promise.resolve({
      command: [process.execPath, PROGRAM, contentDir, outDir],
      cwd: process.cwd(),
      outDir,
      reset: () => rm(outDir, { recursive: true, force: true }),
    });
  },
};
