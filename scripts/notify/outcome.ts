/** What became of one attempt to deliver. Reasons hold neither addresses nor secrets. */
export type Outcome =
  | { kind: 'delivered' }
  /** It can't have arrived. */
  | {
      kind: 'failed';
      /** The end of a sentence: “it answers with status 500”. */
      reason: string;
      /** Whether it may go better soon; `after` says how many milliseconds the receiver asks to wait. */
      retry: { after: number } | undefined;
      /** Whether the same would happen to all that the channel is still to be told. */
      isOfChannel: boolean;
    }
  /** It may have arrived. */
  | { kind: 'uncertain'; reason: string };
