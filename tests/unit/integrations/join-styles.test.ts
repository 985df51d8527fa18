import { expect, test } from 'vitest';
import { joinStyles } from '../../../src/integrations/join-styles.ts';

test('styles of the head stand in one element, in their order', () => {
  const html = '<head><style>a{}</style><link rel="x"><style>b{$&}</style></head><body></body>';
  expect(joinStyles(html)).toBe('<head><style>a{}b{$&}</style><link rel="x"></head><body></body>');
});

test.each([
  '<p>no head</p>',
  '<head><style>a{}</style></head>',
  '<head><style>a{}</style></head><body><style>b{}</style></body>',
  '<head><style media="print">a{}</style><style>b{}</style></head>',
])('%s stays as it is', (html) => {
  expect(joinStyles(html)).toBe(html);
});
