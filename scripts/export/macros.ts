import { idNumber, pathId } from '../../src/domain/record/ids.ts';
import type { KnownIssue } from '../../src/domain/record/records.ts';
import { fillReply, type ReplyFacts } from '../../src/domain/reply.ts';
import { isOpenIssue } from '../../src/domain/status.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { replyFacts, replyTemplates } from '../../src/view/copying/reply.ts';

/** A ready reply on a known issue. */
interface Macro {
  /** What it is called. It depends on id and language alone, so that the next import finds it again. */
  name: string;
  /** The title of the issue. */
  title: string;
  html: string;
  /** The tag by which a tally finds the issue behind a ticket. */
  tag: string;
}

/** A reply on each open known issue, in the order of their numbers. */
export function macrosOf(edition: Edition): Macro[] {
  const { portal, language, site, textOf } = edition;
  const [{ issue: template }] = replyTemplates(edition);
  const suffix = language === site.defaultLanguage ? '' : ` (${language})`;
  return portal.issues
    .filter(isOpenIssue)
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((issue) => ({
      name: `${issue.id}${suffix}`,
      title: textOf(issue).value.title,
      html: replyHtml(template, replyFacts(edition, issue)),
      tag: pathId(issue.id),
    }));
}

function numberOf({ id }: KnownIssue): number {
  return Number(idNumber(id));
}

/** Stands for a brace until the text is HTML; no text has it. */
const BRACE = '\ue000';

/** Help desks fill in what stands between braces: in the template that is meant, in what an issue says it isn't. */
function replyHtml(template: string, facts: ReplyFacts): string {
  const entries = Object.entries(facts).map(([name, value]) => [name, value.replaceAll('{', BRACE)]);
  const html = fillReply(template, Object.fromEntries(entries) as unknown as ReplyFacts, 'html');
  return html.replaceAll(BRACE, '&#123;');
}

/** Macros as Zendesk's API takes them: `::` makes a submenu of them. */
export function zendeskMacros(macros: readonly Macro[]): unknown {
  return {
    macros: macros.map(({ name, title, html, tag }) => ({
      title: `Known issues::${name}`,
      description: title,
      active: true,
      actions: [
        { field: 'comment_value_html', value: html },
        { field: 'current_tags', value: tag },
      ],
    })),
  };
}

/** Canned responses as Freshdesk's API takes many at once, for all agents to see. */
export function freshdeskResponses(macros: readonly Macro[], folder: number | undefined): unknown {
  return {
    canned_responses: macros.map(({ name, html }) => ({
      title: name,
      content_html: html,
      visibility: 0,
      ...(folder === undefined ? {} : { folder_id: folder }),
    })),
  };
}
