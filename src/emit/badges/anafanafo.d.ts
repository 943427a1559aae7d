declare module 'anafanafo' {
  /** How wide a text is in a font, in pixels; characters that its tables lack count as an m. */
  export default function measure(text: string, options: { font: '11px Verdana' }): number;
}
