import { readLines } from './read-lines.ts';

/** Hears the JSON objects among the lines that a program prints; whatever else it prints is left out. */
export function readJsonLines(onObject: (told: object) => void): (text: string) => void {
  return readLines((line) => {
    const told = readObject(line);
    if (told !== undefined) onObject(told);
  });
}

function readObject(line: string): object | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as object;
  } catch {
    return undefined;
  }
}
