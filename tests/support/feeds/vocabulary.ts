import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Checks data for programs against the vocabulary of schema.org: the compiler reads it as literals
 * of the types in `schema-dts`, which are made from that vocabulary.
 *
 * @param graphs JSON texts by the name to report them under
 * @returns what the compiler finds wrong, each with its name
 */
export function vocabularyFaults(graphs: ReadonlyMap<string, string>): string[] {
  // The types are looked for from the folder of the file upwards.
  const folder = mkdtempSync(resolve('node_modules', '.vocabulary-'));
  const file = join(folder, 'graphs.ts');
  const names = [...graphs.keys()];
  const lines = Array.from(graphs.values(), (json, index) => {
    return `export const graph${String(index)}: Graph = ${JSON.stringify(JSON.parse(json))};`;
  });
  try {
    writeFileSync(file, ["import type { Graph } from 'schema-dts';", ...lines].join('\n'));
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ESNext,
      types: [],
    });
    return ts.getPreEmitDiagnostics(program).map(({ messageText, file: where, start = 0 }) => {
      const line = where?.getLineAndCharacterOfPosition(start).line ?? 0;
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${names[line - 1] ?? 'types'}: ${text.slice(0, 300)}`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
