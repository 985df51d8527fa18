import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decoderIn } from '../../../../admin/bundle/heic-decoder.ts';

test('the decoder comes out of its package as a script that needs no eval', async () => {
  const file = fileURLToPath(import.meta.resolve('heic-to/csp'));
  const script = decoderIn(await readFile(file, 'utf8'));
  expect(() => new Script(script)).not.toThrow();
  expect(script).not.toMatch(/\beval\(|new Function|WebAssembly\./u);
  expect(script).toContain('onmessage=');
});

test('escapes are taken back', () => {
  const module = String.raw`let r='(()=>{a=\'x\';b="\\n";})();\n',t=new Blob([r])`;
  expect(decoderIn(module)).toBe(`(()=>{a='x';b="\\n";})();\n`);
});

test('a package that is built another way is noticed', () => {
  expect(() => decoderIn('export const heicTo = 1;')).toThrow('heic-to/csp');
});
