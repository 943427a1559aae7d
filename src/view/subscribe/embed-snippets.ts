import type { Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The address of the page for frames and of the script, and what the frame is called. Full addresses. */
interface Target {
  frame: string;
  script: string;
  name: string;
  /** The language of the script's words, where it isn't the portal's default one. */
  language: string | undefined;
}

/** What to put into a page of another site to show the state there: a frame, or a script that adds to the page. */
export function embedSnippets({ frame, script, name, language }: Target): { frame: string; script: string } {
  return {
    frame: element('iframe', { src: frame, title: name, width: 320, height: 180 }),
    script: element('script', { src: script, async: true, dataLanguage: language }),
  };
}

function element(tagName: string, properties: Properties): string {
  return toHtml({ type: 'element', tagName, properties, children: [] });
}
