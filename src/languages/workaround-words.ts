/**
 * How people write in a language that there is no workaround, as parts of patterns. All of it is folded: no case, accents,
 * apostrophes or punctuation. What says when (“currently”, “for now”) is taken out of a clause before it is compared.
 */
export interface WorkaroundWords {
  when: string;
  /** Whole clauses that say that there is none. */
  none: readonly string[];
  /** Beginnings of clauses that put it off. */
  later: readonly string[];
  /** “There is no”, “known”, “workaround”: a clause that begins with one of each, of the second with any number. */
  thereIsNo: string;
  kind: string;
  workaround: string;
  /** What makes of “no workaround” that all is well: “is needed”. */
  needed: string;
  /** The other way round, as beginnings of clauses: “a workaround isn’t known”. */
  isNotThere: readonly string[];
  /** What may stand before a text on a workaround and says nothing of it: “Note”, “Workaround”. */
  labels: string;
  /** Whole clauses that ask readers to wait, or to turn to somebody: beside “there is none”, they help nobody. */
  waits: readonly string[];
  /** Words that tell somebody to do something, or that something can be done. */
  tells: readonly string[];
  /** Words behind which something helps after all. */
  turns: string;
  /** Other words that end a clause; here, and where `turns` does that, accents count. */
  joins: string;
  /** Whole texts that say nothing at all. */
  blank: readonly string[];
  /** What templates, and notes on translation, say besides. */
  boilerplate: readonly RegExp[];
}
