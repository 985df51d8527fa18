import { Document } from 'yaml';

/** YAML with the keys in the order of `data`, one line per value, and nothing quoted without need. */
export function writeYaml(data: Readonly<Record<string, unknown>>): string {
  // `compat` quotes what YAML 1.1 readers take for something else than text: dates, yes, no.
  const document = new Document(data, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  return Object.keys(data).length === 0 ? '' : document.toString({ lineWidth: 0 });
}

/** The canonical file of an entry; `splitSource` and `readYaml` give back the same data and body. */
export function writeSource(data: Readonly<Record<string, unknown>>, body: string): string {
  const ended = body === '' || body.endsWith('\n') ? body : `${body}\n`;
  return `---\n${writeYaml(data)}---\n${ended === '' ? '' : `\n${ended}`}`;
}
