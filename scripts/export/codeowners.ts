import { own } from '../../src/domain/own.ts';
import type { Portal } from '../../src/domain/portal.ts';
import type { PortalRecord } from '../../src/domain/record/records.ts';
import { componentsOf } from '../../src/domain/record/state.ts';
import { METRICS_FOLDER } from '../../src/domain/site.ts';
import { teamOfIssue, teamsOfComponents } from '../../src/domain/teams.ts';

/** Lines for CODEOWNERS, and what they leave to the default owner. */
export interface CodeOwners {
  lines: string[];
  /** Teams that answer for something and have no owner in site.yaml, by their keys. */
  without: string[];
}

/**
 * Who owns each file of the content folder, which is at `folder` in its repository: a default owner for all of it, if one is
 * given, and below that, since the last line counts, each record and each metric whose teams have owners.
 */
export function codeOwners(portal: Portal, folder: string, byDefault: string | undefined): CodeOwners {
  const { site, byPath, metrics } = portal;
  const top = folder === '' ? '' : `/${folder}`;
  const files = [
    ...[...byPath].map(([path, record]) => [path, teamsOf(portal, record)] as const),
    ...metrics.map(
      ({ key, facts: { team } }) =>
        [`${METRICS_FOLDER}/${key}.yaml`, team === undefined ? [] : [team]] as const,
    ),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const named = [...new Set(files.flatMap(([, teams]) => teams))];
  return {
    lines: [
      ...(byDefault === undefined ? [] : [`${escaped(`${top}/`)} ${byDefault}`]),
      ...files.flatMap(([path, teams]) => {
        const owners = [...new Set(teams.flatMap((team) => own(site.teams, team)?.owner ?? []))];
        return owners.length === 0 ? [] : [`${escaped(`${top}/${path}`)} ${owners.join(' ')}`];
      }),
    ],
    without: named.filter((team) => own(site.teams, team)?.owner === undefined).sort(),
  };
}

function teamsOf(portal: Portal, record: PortalRecord): string[] {
  if (record.kind !== 'known-issue') return teamsOfComponents(portal, componentsOf(record));
  const team = teamOfIssue(portal, record);
  return team === undefined ? [] : [team];
}

/** A path as a pattern that means it alone: blanks end a pattern, and some characters stand for others. */
function escaped(path: string): string {
  return path.replace(/[\\ \t#*?![\]]/g, String.raw`\$&`);
}

const [BEGIN, END] = ['# candor: begin', '# candor: end'];

/** A file of CODEOWNERS with these lines in Candor's part of it; whatever else it says stays. */
export function withCodeOwners(before: string, lines: readonly string[]): string {
  const part = [
    BEGIN,
    '# Written by `candor export codeowners`: change teams in site.yaml instead.',
    ...lines,
    END,
  ];
  const all = before.split('\n');
  const [begin, end] = [all.indexOf(BEGIN), all.indexOf(END)];
  if (begin !== -1 && end > begin) return all.toSpliced(begin, end - begin + 1, ...part).join('\n');
  const head = before.trimEnd();
  return `${[...(head === '' ? [] : [head, '']), ...part].join('\n')}\n`;
}
