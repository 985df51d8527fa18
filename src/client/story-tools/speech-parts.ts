/** Voices that come over the network fall silent in the middle of a longer text. */
const LONGEST = 180;

/** A paragraph in parts that a voice reads in one go: sentences, and pieces of long ones. */
export function speechParts(paragraph: string): string[] {
  const text = paragraph.replaceAll(/\s+/gu, ' ').trim();
  const sentences = text.split(/(?<=[.!?…:;])\s+(?=\S)/u);
  return sentences.flatMap(shorten).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function shorten(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const space = sentence.lastIndexOf(' ', LONGEST);
  const comma = sentence.lastIndexOf(', ', LONGEST) + 1;
  const end = comma > LONGEST / 2 ? comma : space;
  if (end <= 0) return [sentence];
  return [sentence.slice(0, end).trim(), ...shorten(sentence.slice(end).trim())];
}
