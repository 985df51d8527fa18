import { lineOf, sentenceOf, type Report } from './progress.ts';

/** How long a person may wait without hearing anything. */
const SILENCE_MS = 3000;

interface Printing {
  print: (line: string) => void;
  /** One JSON line for every event, for machines. */
  asJson: boolean;
  /** Milliseconds of a clock that only goes forward. */
  clock?: () => number;
}

/** Prints a release as it goes: what is done line by line, and how far long steps are. */
export function printEvents({ print, asJson, clock = () => performance.now() }: Printing): Report {
  if (asJson) return (event) => print(JSON.stringify(event));
  let saidAt = clock();
  return (event) => {
    const isLong = event.event === 'progress' && clock() - saidAt >= SILENCE_MS;
    const line = isLong ? sentenceOf(event.step, event) : lineOf(event);
    if (line === undefined) return;
    saidAt = clock();
    print(line);
  };
}
