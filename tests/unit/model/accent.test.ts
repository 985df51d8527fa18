import { describe, expect, test } from 'vitest';
import { accentPalettes, contrastOnPage } from '../../../src/model/accent.ts';

describe('contrastOnPage', () => {
  test('is that of WCAG: black on the light page near 18, the page on itself 1', () => {
    expect(contrastOnPage('#000000')).toBeCloseTo(18.3, 1);
    expect(contrastOnPage('#f3efe7')).toBe(1);
  });
});

describe('accentPalettes', () => {
  test('keeps the colour on light pages and darkens it under the pointer', () => {
    const { light } = accentPalettes('#0b4f9e');
    expect(light).toEqual({ accent: '#0b4f9e', hover: '#08376f' });
  });

  test('lightens a dark colour until it can be read on dark pages', () => {
    const { dark } = accentPalettes('#0b4f9e');
    expect(dark.accent).toMatch(/^#[0-9a-f]{6}$/u);
    expect(contrastOnPage(dark.accent)).toBeLessThan(contrastOnPage('#0b4f9e'));
  });

  test('finds a colour for black, too', () => {
    expect(accentPalettes('#000000').dark.accent).not.toBe('#000000');
  });
});
