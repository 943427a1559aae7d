import { expect, it } from 'vitest';
import { COMPONENT_STATES } from '../../../../src/domain/vocabulary.ts';
import { BADGE_COLOURS, NAME_COLOURS } from '../../../../src/emit/badges/badges.ts';

const channels = (hex: string) =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** What shields.io writes on a colour: white, or dark grey where the colour is bright. */
function shieldsText(hex: string): string {
  const [red = 0, green = 0, blue = 0] = channels(hex);
  return red * 0.299 + green * 0.587 + blue * 0.114 <= 0.69 ? '#ffffff' : '#333333';
}

it('knows contrast where it sees it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

it('keeps the name legible', () => {
  expect(contrast(NAME_COLOURS.text, NAME_COLOURS.ground)).toBeGreaterThan(7);
});

it.each(COMPONENT_STATES)(
  'keeps the word for %s legible, its shape and edge plain, and shields.io’s text too',
  (state) => {
    const { ground, text, edge, solid } = BADGE_COLOURS[state];
    expect(contrast(text, ground)).toBeGreaterThan(4.5);
    expect(contrast(edge, '#ffffff')).toBeGreaterThan(3);
    expect(contrast(solid, shieldsText(solid))).toBeGreaterThan(4.5);
  },
);

it('has no two states alike', () => {
  for (const part of ['ground', 'text', 'edge', 'solid'] as const) {
    expect(new Set(COMPONENT_STATES.map((state) => BADGE_COLOURS[state][part])).size).toBe(5);
  }
});
