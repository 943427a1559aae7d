import { readFileSync } from 'node:fs';
import { clampRgb, converter, formatHex, wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { colourOf, tokensIn } from '../../../../src/content/theme/tokens.ts';
import {
  COMPONENT_STATES,
  INCIDENT_STATES,
  ISSUE_STATUSES,
  MAINTENANCE_STATES,
} from '../../../../src/domain/vocabulary.ts';
import { cardColours } from '../../../../src/emit/cards/card-colours.ts';

const STATES = [
  ...new Set([...COMPONENT_STATES, ...INCIDENT_STATES, ...MAINTENANCE_STATES, ...ISSUE_STATUSES]),
];
const stylesheet = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');

/** A value with the hue and the chroma of its state, and what is made of those, as numbers. */
function ofOneHue(value: string, values: ReadonlyMap<string, string>): string {
  return value
    .replaceAll(/var\((--[hc])\)/g, (_, name: string) => values.get(name)?.trim() ?? '')
    .replaceAll(/calc\(([\d.]+)\s*([*/])\s*([\d.]+)\)/g, (_, a: string, sign: string, b: string) =>
      String(sign === '*' ? Number(a) * Number(b) : Number(a) / Number(b)),
    );
}

/** The colours that the pages give a state in light. */
function pageColours(state: string) {
  const rules = stylesheet('states')
    .split('}')
    .filter((rule) => rule.includes('[data-state] {') || rule.includes(`[data-state='${state}']`));
  const tokens = [
    ...tokensIn(stylesheet('tokens')),
    ...rules.flatMap((rule) => tokensIn(`a {${rule.split('{').at(-1)}}`)),
  ];
  const inLight = tokens.filter(({ schemes }) => schemes.includes('light'));
  const written = new Map(inLight.map(({ name, value }) => [name, value]));
  const values = new Map([...written].map(([name, value]) => [name, ofOneHue(value, written)]));
  const hex = (name: string) => {
    const colour = colourOf(`var(${name})`, values, 'light');
    return colour && formatHex(clampRgb(converter('rgb')(colour)));
  };
  return {
    text: hex('--text'),
    bg: hex('--s-bg'),
    fg: hex('--s-fg'),
    solid: hex('--s-solid'),
    on: hex('--s-on'),
  };
}

test.each(STATES)('a card of %s has the colours that pages have, which are legible', (state) => {
  const page = pageColours(state);
  const { ground, state: label, text } = cardColours(state, false);
  expect({ ground, label, text }).toEqual({ ground: page.bg, label: page.fg, text: page.text });
  expect(wcagContrast(label, ground)).toBeGreaterThan(4.5);
});

test.each(['degraded_performance', 'partial_outage', 'major_outage'] as const)(
  'that of the home page is a field: %s',
  (state) => {
    const page = pageColours(state);
    const { ground, text } = cardColours(state, true);
    expect({ ground, text }).toEqual({ ground: page.solid, text: page.on });
  },
);
