import type { ComponentState } from '../../domain/vocabulary.ts';

/** What a badge is drawn with. Text on ground, and black on white, keep a contrast of 4.5 whatever page is around. */
export interface BadgeColours {
  /** The tint behind the word. */
  ground: string;
  /** The word, and its shape. */
  text: string;
  /** The line around it all. */
  edge: string;
  /** The one colour of a badge by shields.io, which writes white on it, or grey where it is bright. */
  solid: string;
}

/** The light tints of styles/tokens.css in hexadecimal: a picture on somebody else's page can't read tokens. */
export const BADGE_COLOURS: Record<ComponentState, BadgeColours> = {
  operational: { ground: '#e5faec', text: '#066039', edge: '#259760', solid: '#066039' },
  under_maintenance: { ground: '#f5f0ff', text: '#613897', edge: '#8962c5', solid: '#613897' },
  degraded_performance: { ground: '#fff3d6', text: '#784e08', edge: '#af7b11', solid: '#f7c23a' },
  partial_outage: { ground: '#ffefe1', text: '#913f0d', edge: '#d76300', solid: '#913f0d' },
  major_outage: { ground: '#ffeeed', text: '#a4151c', edge: '#d02c2e', solid: '#b71920' },
};

/** The name, and what it stands on. */
export const NAME_COLOURS = { ground: '#ffffff', text: '#11161e' };
