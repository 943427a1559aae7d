import fc from 'fast-check';

/** An internal folder in memory, with all that nobody but the company may read of it. */
export interface GeneratedInternal {
  files: Record<string, string>;
  /** Words, numbers and names in its texts, by the id of the record that they are about, or by needs. */
  said: Record<string, string[]>;
  /** Names of its files, and what stands in those that no edition reads. */
  unsaid: string[];
}

/** No word of any language, and no digest, has these letters at its beginning. */
const word = fc.stringMatching(/^Qzx[a-z]{6}$/);
const number = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String);

/** Records that every generated content has, each in its folder. */
const RECORDS = ['known-issues/KI-1', 'known-issues/KI-2', 'incidents/INC-1', 'incidents/INC-2'];

/** A heading that Candor knows, one of the author's own, or none. */
const heading = fc.constantFrom('## How to recognise it\n\n', '## O que não dizer\n\n', '## Costs\n\n', '');

/** Overlays of some records, one of them with a translation and a file, needs, and a word on a week, a metric and an announcement. */
export function internalFolder(): fc.Arbitrary<GeneratedInternal> {
  const texts = fc.record({
    words: fc.array(word, { minLength: 7, maxLength: 9 }),
    figure: number,
    heading,
    tracker: word,
    name: word,
    outcome: fc.constantFrom('asked', 'shown', 'shipped', 'not-done'),
  });
  return fc
    .record({
      overlaid: fc
        .subarray(RECORDS, { minLength: 1 })
        .chain((paths) => fc.tuple(...paths.map((path) => texts.map((text) => ({ path, ...text }))))),
      needs: fc.uniqueArray(texts, { selector: ({ name }) => name, minLength: 1, maxLength: 2 }),
      translated: texts,
      more: fc.record({ word: texts, metric: texts, announcement: texts, isNamed: fc.boolean() }),
      note: word,
    })
    .map(({ overlaid, needs, translated, more, note }) => {
      const files: Record<string, string> = { 'README.md': `${note}\n` };
      const said: Record<string, string[]> = { needs: [] };
      const say = (of: string, ...words: string[]) => (said[of] ??= []).push(...words);
      const idOf = (record: string) => record.slice(record.indexOf('/') + 1);
      const unsaid = [note];
      for (const { path, words, figure, heading: title, tracker, name } of overlaid) {
        const link = `https://${tracker.toLowerCase()}.example/${name}`;
        files[`${path}.internal.md`] =
          `---\ntracker: [{ name: ${tracker}, url: ${link} }]\n---\n${title}${words.join(' ')} is ${figure}; see KI-3.\n`;
        say(idOf(path), ...words, figure, tracker, name);
      }
      const [{ path, name }] = overlaid as unknown as [(typeof overlaid)[number]];
      files[`${path}.internal.pt.md`] =
        `---\n---\n## Notas técnicas\n\n${translated.words.join(' ')} [${translated.figure}](${name}.txt)\n`;
      files[`${path.slice(0, path.indexOf('/'))}/${name}.txt`] = `${translated.tracker}\n`;
      say(idOf(path), ...translated.words, translated.figure);
      unsaid.push(translated.tracker);
      for (const need of needs) {
        const { outcome } = need;
        files[`needs/${need.name}.md`] = [
          `---\ntitle: ${need.words[0]} lacks ${need.figure}\nby: ${need.tracker}\nasked: 2026-01-02`,
          ...(outcome === 'asked' ? [] : ['demonstrated: 2026-02-03']),
          `outcome: ${outcome}`,
          ...(outcome === 'not-done' ? [`because: ${need.words[1]} is enough.`] : []),
          `components: [checkout]\n---\n${need.words.slice(2).join(' ')}\n`,
        ].join('\n');
        const reason = outcome === 'not-done' ? [need.words[1] ?? ''] : [];
        say('needs', need.words[0] ?? '', need.figure, need.tracker, ...need.words.slice(2), ...reason);
        unsaid.push(need.name);
      }
      const { word, metric, announcement, isNamed } = more;
      files[`weekly/2026-W${isNamed ? '46.internal' : '45'}.md`] =
        `---\ntitle: ${word.tracker} asked\n---\n${word.heading}${word.words.join(' ')}; see KI-1.\n`;
      files[`weekly/2026-W${isNamed ? '46.internal' : '45'}.pt.md`] = `---\n---\n${word.name} perguntou.\n`;
      say('needs', word.tracker, ...word.words, word.name);
      files[`metrics/${metric.name.toLowerCase()}.yaml`] = [
        `name: ${metric.words[0]} of ${metric.tracker}`,
        `says: ${metric.words.slice(1).join(' ')}.`,
        'unit: count\nbetter: down\nperiods:',
        `  2026-01: { achieved: 7${metric.figure} }\n`,
      ].join('\n');
      say('needs', metric.tracker, ...metric.words, metric.name.toLowerCase());
      unsaid.push(`7${metric.figure}`);
      files[`announcements/${announcement.name.toLowerCase()}.md`] =
        `---\ntitle: ${announcement.tracker} comes\nkind: release\nfrom: 2026-01-05\n---\n${announcement.words.join(' ')}\n`;
      say('needs', announcement.tracker, ...announcement.words, announcement.name.toLowerCase());
      return { files, said, unsaid };
    });
}
