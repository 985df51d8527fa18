import { expect, test } from 'vitest';
import { showcase } from '../../../src/integrations/showcase.ts';

function routesOf(command: string, isBuilt: boolean): string[] {
  const routes: string[] = [];
  const setup = showcase({ isBuilt }).hooks['astro:config:setup'] as unknown as (
    given: object,
  ) => void;
  setup({ command, injectRoute: ({ pattern }: { pattern: string }) => routes.push(pattern) });
  return routes;
}

test('the page of all components is there in development, and in a build only when asked for', () => {
  expect(routesOf('dev', false)).toEqual(['/mau/']);
  expect(routesOf('build', true)).toEqual(['/mau/']);
  expect(routesOf('build', false)).toEqual([]);
});
