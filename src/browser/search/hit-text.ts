import { excerptOf, markForms } from '../../domain/finding/excerpt.ts';
import type { HitText } from './answer.ts';
import { recordText } from './record-text.ts';

/** What a result shows of a record's text, from its Markdown: the words in the text around them, and how to work around it. */
export async function loadHitText(
  address: string,
  forms: ReadonlySet<string>,
  workaroundHeading: string | undefined,
): Promise<HitText> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { text, workaround } = recordText(await response.text(), workaroundHeading);
  const excerpt = excerptOf(text, forms);
  return workaround === undefined
    ? { excerpt }
    : { excerpt, workaround: markForms(beginningOf(workaround), forms) };
}

function beginningOf(text: string): string {
  return excerptOf(text, new Set())
    .map((part) => part.text)
    .join('');
}
