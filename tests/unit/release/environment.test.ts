import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from '../../../src/release/environment.ts';

const PROJECT = process.cwd();

test('a folder beside the project whose name begins with its name is refused, with the remedy', () => {
  expect(() => readEnvironment({ OUT_DIR: `${PROJECT}-toa-soan/out` })).toThrow(
    'Hãy đặt tòa soạn vào thư mục có tên khác.',
  );
});

test.each(['dist', join(PROJECT, '.newsroom', 'out'), join(dirname(PROJECT), '_other', 'out')])(
  'a site may be built into %s',
  (outDir) => {
    expect(() => readEnvironment({ OUT_DIR: outDir })).not.toThrow();
  },
);
