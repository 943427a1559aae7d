import { emailAddresses, secrets } from '../private-texts.ts';
import { problem } from '../problem-kinds/table.ts';
import { allTexts, type Rule } from './rule.ts';

/** Nobody's address and no key is published: not in the text, and not in the facts. */
export const privateData: Rule = function* (drafts) {
  for (const draft of allTexts(drafts)) {
    if (!draft.hasPrivateTexts) continue;
    const { path } = draft;
    for (const [index, line] of draft.source.split('\n').entries()) {
      const at = (offset: number) => ({ line: index + 1, column: offset + 1 });
      for (const { text: address, index: offset } of emailAddresses(line))
        yield problem('email-address', path, at(offset), { address });
      // No more of a secret is shown than it takes to find it.
      const [secret] = secrets(line);
      if (secret)
        yield problem('secret', path, at(secret.index), {
          noun: secret.noun,
          begins: secret.text.slice(0, 6),
        });
    }
  }
};
