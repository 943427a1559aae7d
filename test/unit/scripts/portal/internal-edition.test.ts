import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { publishDefinition } from '../../../../scripts/cli/definitions/publish.ts';
import { verifyDefinition } from '../../../../scripts/cli/definitions/verify.ts';
import { runPublish } from '../../../../scripts/commands/publish.ts';
import { runVerify } from '../../../../scripts/commands/verify.ts';
import { openBuild, readBuild } from '../../../../scripts/notify/build.ts';
import { NothingSent } from '../../../../scripts/notify/nothing-sent.ts';
import { assertReplaceableTarget, unfinished } from '../../../../scripts/publish/upload.ts';
import { createAddresses } from '../../../../src/domain/addresses.ts';
import type { Publication } from '../../../../src/domain/publication.ts';
import { builtFolder } from '../../../support/built-folder.ts';
import { liveSite } from '../../../support/live-site.ts';
import { publicationOf } from '../../../support/portals.ts';
import { fakePorts } from '../../../support/ports.ts';

const PUBLIC = 'https://status.example.com/';

/** An internal edition of a portal that customers read at `PUBLIC`, built for another address or for that one. */
function internal(baseUrl: string): Publication {
  const publication = publicationOf({ baseUrl });
  const addresses = createAddresses(new URL(baseUrl), 'en', new URL(PUBLIC));
  return { ...publication, portal: { ...publication.portal, audience: 'internal' }, addresses };
}

const work = mkdtempSync(join(tmpdir(), 'candor-internal-'));
const open = builtFolder();
const apart = builtFolder(internal('https://inside.example.net/'));
const exposed = builtFolder(internal(`${PUBLIC}internal/`));
afterAll(() => {
  for (const folder of [work, ...[open, apart, exposed].map((built) => dirname(built))])
    rmSync(folder, { recursive: true });
});

const TWICE = { internal: true, toPublicAddress: true };

describe('publish', () => {
  /** How a publish that never reaches a host ends: the target is no place that can be written to. */
  const publish = (out: string, options: Partial<OptionsOf<typeof publishDefinition>>) =>
    runPublish(
      fakePorts({ cwd: work, env: { PATH: '/nowhere' } }),
      callOf(publishDefinition, { options: { skipBuild: true, out, to: './site', ...options } }),
    ).then(
      () => 'published',
      (error: unknown) => (error as Error).message,
    );
  const reached = /^rsync isn’t installed/;

  test('sends an internal edition only where somebody says that it is one', async () => {
    expect(await publish(open, {})).toMatch(reached);
    expect(await publish(apart, {})).toMatch(/holds an internal edition. Add --internal/);
    expect(await publish(apart, { audience: 'internal', with: 'x' })).toMatch(/holds an internal edition/);
    expect(await publish(apart, { internal: true })).toMatch(reached);
  });

  test('keeps it from the host that customers read, by its own address or by the target', async () => {
    expect(await publish(exposed, { internal: true })).toMatch(/^This is an internal edition, and customers/);
    const to = 'rsync:deploy@status.example.com:/srv/internal/';
    expect(await publish(apart, { internal: true, to })).toMatch(/--internal --to-public-address\.$/);
    expect(await publish(exposed, { toPublicAddress: true })).toMatch(/Add --internal/);
    expect(await publish(exposed, { ...TWICE, to })).toMatch(reached);
  });

  test('keeps it from a place that holds the public edition', () => {
    const there = (audience?: 'internal') => ({ names: ['build.json'], manifest: unfinished({ audience }) });
    const put =
      (found: ReturnType<typeof there>, audience?: 'internal', allowed = false) =>
      () => {
        assertReplaceableTarget('s3://bucket', found, { manifest: { audience }, allowed });
      };
    expect(put(there(), 'internal')).toThrow(/holds the public edition of a portal/);
    expect(put(there(), 'internal', true)).not.toThrow();
    expect(put(there('internal'), 'internal')).not.toThrow();
    expect(put(there('internal'))).not.toThrow();
    expect(put({ names: [], manifest: '' }, 'internal')).not.toThrow();
  });
});

describe('verify', () => {
  const verify = async (out: string, served: string, address?: string, told = {}) => {
    const site = await liveSite(served);
    const ports = fakePorts({ clock: () => Date.now() });
    try {
      const options = { out, json: true, ...told };
      const args = [address ?? site.address];
      await runVerify(ports, callOf(verifyDefinition, { args, options }));
      const { findings } = JSON.parse(ports.written.out) as { findings: { code: string }[] };
      return findings.map(({ code }) => code);
    } finally {
      await site.close();
    }
  };

  test('says so first where customers are shown the internal edition', async () => {
    expect(await verify(open, apart)).toContain('internal-edition');
    expect(await verify(open, open)).not.toContain('internal-edition');
  });

  test('doesn’t look for an internal edition where customers read, unless told twice', async () => {
    await expect(verify(apart, apart, PUBLIC)).rejects.toThrow(/^This is an internal edition/);
    await expect(verify(exposed, exposed)).rejects.toThrow(/^This is an internal edition/);
    await expect(verify(exposed, exposed, undefined, { internal: true })).rejects.toThrow(/say so twice/);
    expect(await verify(exposed, exposed, undefined, TWICE)).toContain('other-path');
    expect(await verify(apart, apart)).toEqual(['read-elsewhere']);
  });
});

test('notify sends nothing of an internal edition', async () => {
  const source = await openBuild(apart, '--out', work);
  await expect(readBuild(source)).rejects.toThrow(NothingSent);
  await expect(readBuild(source)).rejects.toThrow(/is an internal edition: nothing is sent of it/);
});

test('the folders of an edition are apart, and its two options come together', async () => {
  const { contentPaths } = await import('../../../../scripts/cli/open-content.ts');
  for (const name of ['content/inside', 'internal']) mkdirSync(join(work, name), { recursive: true });
  const paths = (audience: 'public' | 'internal', given?: string, content = 'content') =>
    contentPaths({ cwd: work }, { content, audience, with: given });
  expect(paths('internal', 'internal')).toMatchObject({ internal: join(work, 'internal') });
  expect(paths('public').internal).toBeUndefined();
  expect(paths('internal', 'internal').cache).not.toBe(paths('public').cache);
  expect(() => paths('public', 'internal')).toThrow(/Add --audience internal/);
  expect(() => paths('internal')).toThrow(/name it using --with/);
  expect(() => paths('internal', 'content')).toThrow(/is the content folder itself/);
  expect(() => paths('internal', 'content/inside')).toThrow(/is inside the content folder/);
  expect(() => paths('internal', '.')).toThrow(/holds the content folder/);
  expect(() => paths('internal', 'nowhere')).toThrow(/There is no folder .*nowhere/);
});
