import type { RouteData } from 'astro';
import { expect, test } from 'vitest';
import { refuseProps } from '../../../../src/release/site/refuse-props.ts';

const route = { component: 'src/pages/tin-tuc/[slug].astro' } as RouteData;

test.each([[undefined], [{ staticPaths: [{}, { props: {} }] }]])(
  'a route that names addresses only is accepted: %o',
  (listed) => {
    expect(() => refuseProps([route], { get: () => listed })).not.toThrow();
  },
);

test('a route that hands on what it asked is refused by name', () => {
  const listed = { staticPaths: [{}, { props: { title: 'Tin' } }] };
  expect(() => refuseProps([route], { get: () => listed })).toThrow(
    'getStaticPaths of src/pages/tin-tuc/[slug].astro hands props to its pages.',
  );
});
