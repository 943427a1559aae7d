import type { Words } from './words.ts';

type States = Words['incidentState'] & Words['maintenanceState'] & Words['issueStatus'];
type Choices = States & Words['componentState'] & Words['impact'] & { incident: string; maintenance: string };
type OtherWords<Keys> = Partial<Record<keyof Keys, readonly string[]>>;

/**
 * What authors write in a language for what the portal knows. Case, accents and what stands between words don't matter;
 * the portal's own words needn't be repeated, except among headings. Patterns are folded, as in `domain/fold.ts`.
 */
export interface AuthorWords {
  /** What this language is called, in itself and in English, and what other programs write for it. */
  language: readonly string[];
  headings: Record<keyof Words['section'], readonly string[]>;
  /** Those of an overlay, which only the company reads. */
  overlayHeadings: Record<keyof Words['internal']['section'], readonly string[]>;
  /** What a heading has in it that speaks of a section, as parts of patterns: `Possible workaround`. */
  within: OtherWords<Words['section']> & { workaround: readonly string[] };
  /** What makes such a heading say that there is none, as a part of a pattern. */
  none: string;
  /** Words of their own that differ from a known heading by a letter: “Historia” isn’t “Historial”. */
  notHeadings: readonly string[];
  states: OtherWords<States>;
  choices: OtherWords<Choices>;
  /** For keys of the front matter or of site.yaml. */
  keys: Readonly<Record<string, readonly string[]>>;
  /** Who does an action, and by when; `notOwner` are words after which no owner is named: `owner of the cache`. */
  actions: { owner: readonly string[]; due: readonly string[]; notOwner: readonly string[] };
  /** Names of months in dates, several with a comma between them; their first three letters need no name of their own. */
  months: readonly string[];
  yes: readonly string[];
  no: readonly string[];
}
