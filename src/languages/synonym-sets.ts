/** The sets of synonyms that portals can take over by name: groups of words that say the same, with commas between them. */
export interface SynonymSets {
  /** What people call the same thing who ask for help with software of any kind. */
  'software-support': readonly string[];
  /** What shoppers, shop keepers and those who help them call the same thing. */
  commerce: readonly string[];
}
