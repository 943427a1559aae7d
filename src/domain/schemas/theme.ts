import { z } from 'zod';
import { textKinds } from './common.ts';

/** A file of the theme by its path below the content folder; its name needs no quotes, and no code in an address. */
const ThemeFileSchema = z
  .string()
  .regex(/^theme\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/, { error: 'the path of a file below theme/' })
  .register(textKinds, { kind: 'theme file' });

export const LogoSchema = z
  .union([
    ThemeFileSchema,
    z.strictObject({
      light: ThemeFileSchema.describe('The logo on light grounds.'),
      dark: ThemeFileSchema.describe('The logo on dark grounds.'),
    }),
  ])
  .describe(
    'The logo of the company: a drawing (SVG) or a picture (PNG, WebP), or one for light and one for dark grounds.',
  );
export const FaviconSchema = ThemeFileSchema.describe(
  'The small picture in the tabs of browsers: SVG or PNG.',
);
export const StylesheetSchema = ThemeFileSchema.describe(
  'Styles of your own, after those of the portal. Fonts and pictures that it names are files below theme/, too.',
);
