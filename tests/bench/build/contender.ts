import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What is built, and where. */
export interface BenchPlace {
  /** Our content directory. */
  contentDir: string;
  stories: number;
  /** Whether the contenders that make a Vite module or a task of each photo get the photos too. */
  withPhotos: boolean;
  /** A folder of its own for the contender. */
  folder: string;
}

/** One way to make the site. */
export interface Contender {
  name: string;
  /** Of what is built, beyond the text. */
  photos: (place: BenchPlace) => string;
  /** @throws {Absent} when it is not to be had here */
  prepare(place: BenchPlace): Promise<Build>;
}

export interface Build {
  command: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** Brings everything into the state in which a run begins. */
  reset(): Promise<void>;
  /** Where the site comes to stand. */
  outDir: string;
}

/** Why a contender takes no part. */
export class Absent extends Error {
  override readonly name = 'Absent';
}

/** @param files text by path below the folder */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
