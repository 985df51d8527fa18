import { expect, test } from 'vitest';
import { readClipboard } from '../../../../src/import/clipboard/index.ts';
import { writeBody } from '../../../../src/story/index.ts';
import { TYPED_LINES } from '../../../support/typed-lines.ts';
import { shownText } from './support.ts';

function paste(text: string): string {
  return writeBody(readClipboard({ text }).tree).trimEnd();
}

test.each([
  ['- a\n- b', '- a\n- b'],
  ['– a\n— b', '- a\n- b'],
  ['- a', '\\- a'],
  ['• a', '- a'],
  ['✔ a', '- a'],
  ['-a\n-b', '-a\n\n-b'],
  ['- a\n+ b\n- c', '- a\n  - b\n- c'],
  ['+ a\n+ b', '- a\n- b'],
  ['1. a\n2. b', '1. a\n2. b'],
  ['1. a\n3. b', '1\\. a\n\n3\\. b'],
  ['1. a\nb\n2. c', '1\\. a\n\nb\n\n2\\. c'],
  ['3) a\n4) b', '3. a\n4. b'],
  ['1. a\n- b\n2. c\n+ d', '1. a\n   - b\n2. c\n   - d'],
  ['1. a\n2. b\n1. c\n2. d', '1. a\n2. b\n\n1) c\n2) d'],
  ['1.1. a\n1.2. b', '1.1. a\n\n1.2. b'],
  ['> a\n> b', '> a\n>\n> b'],
  ['> 30 người', '\\> 30 người'],
  ['> - a\n> - b', '> - a\n> - b'],
])('reads %j as people mean it', (text, body) => {
  expect(paste(text)).toBe(body);
});

test('leaves headings and centred lines as they are', () => {
  const html = '<h2>- a</h2><h2>- b</h2><p align=center>- c</p><p align=center>- d</p>';
  expect(writeBody(readClipboard({ html }).tree)).toBe('## - a\n\n## - b\n\n\\- c\n\n\\- d\n');
});

test.each(TYPED_LINES)('shows «$typed» when it is pasted', ({ typed, shown }) => {
  expect(shownText(`${paste(typed)}\n`)).toContain(shown.replaceAll(/\s+/gu, ''));
});
