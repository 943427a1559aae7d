import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OutputFile } from '../../../src/domain/publication.ts';
import { componentStates, openIncidents, portalState } from '../../../src/domain/status.ts';
import { statuspageId } from '../../../src/domain/statuspage-id.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitApi } from '../../../src/emit/api/api.ts';
import { emitBadges } from '../../../src/emit/badges/badges.ts';
import { embedFiles } from '../../../src/emit/emit.ts';
import { emitStatuspage } from '../../../src/emit/statuspage/files.ts';
import { WORDS } from '../../../src/i18n/words/words.ts';
import { answerView } from '../../../src/view/now/answer.ts';
import { histories } from '../../support/generated-records.ts';
import { publicationOf } from '../../support/portals.ts';

interface Component {
  id: string;
  state?: string;
  status?: string;
}
interface Site {
  state: string;
}
interface Embedded {
  states: { state: string; text: string; open: unknown[] }[];
}

it('badges, both APIs and what other sites show say of the present what the pages say', () => {
  fc.assert(
    fc.property(histories(), ({ incidents, site, now }) => {
      const publication = publicationOf({ incidents, site, now });
      const { portal } = publication;
      const read = reader([
        ...emitBadges(publication),
        ...emitApi(publication),
        ...emitStatuspage(publication),
        ...embedFiles(publication),
      ]);
      const state = portalState(portal, now);
      const states = componentStates(portal, now);
      const answer = answerView(editionOf(publication, 'pt'));

      expect(read<Site>('api/v1/site.json').state).toBe(state);
      const [embedded] = read<Embedded>('pt/embed.json').states;
      expect(embedded).toMatchObject({ state: answer.state, text: answer.sentence });
      expect(embedded?.open).toHaveLength(openIncidents(portal, now).length);
      expect(read<{ message: string }>('badge.json').message).toBe(WORDS.en.componentState[state]);

      const own = read<{ components: Component[] }>('api/v1/components.json').components;
      const theirs = read<{ components: Component[] }>('api/v2/summary.json').components;
      for (const [id, expected] of states) {
        const key = statuspageId('component', id, portal.site);
        expect(own.find((component) => component.id === id)?.state).toBe(expected);
        expect(theirs.find((component) => component.id === key)?.status).toBe(expected);
        const badge = read<{ message: string }>(`es/badge/${id}.json`);
        expect(badge.message).toBe(WORDS.es.componentState[expected]);
      }
    }),
    { numRuns: 200 },
  );
});

/** Reads JSON among files that were emitted. */
function reader(files: OutputFile[]): <T>(path: string) => T {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  return <T>(path: string) => JSON.parse(String(byPath.get(path))) as T;
}
