import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string) => JSON.parse(read(path)) as unknown;

const OLDEST = '22.18';
const [oldestMajor = ''] = OLDEST.split('.');

const { engines, optionalDependencies, devDependencies } = json('package.json') as {
  engines: { node: string };
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const { packages } = json('package-lock.json') as {
  packages: Record<string, { version: string; os?: string | string[]; libc?: string[] }>;
};
const usual = read('.nvmrc').trim();
const brought = Object.keys(optionalDependencies).filter((name) => name.startsWith('node-'));

interface Workflow {
  jobs: Record<
    string,
    { strategy?: { matrix: { include?: { os: string; node: number }[] } }; steps: Step[] }
  >;
}
interface Step {
  uses?: string;
  with?: Record<string, string | number>;
}
const workflow = (name: string) => parse(read(`.github/workflows/${name}`)) as Workflow;

test('package.json, the README and the types name the same oldest Node', () => {
  expect(engines.node).toBe(`>=${OLDEST}`);
  expect(read('README.md').match(/Node \d+\.\d+/g)).toEqual([`Node ${OLDEST}`, `Node ${OLDEST}`]);
  expect(devDependencies['@types/node']?.split('.')[0]).toBe(oldestMajor);
});

test('the usual Node is the one that npm brings, and that the README and the entry name', () => {
  expect(brought.length).toBeGreaterThan(0);
  for (const name of brought) expect(optionalDependencies[name], name).toMatch(new RegExp(`^${usual}\\.`));
  expect(read('README.md')).toContain(`brings Node ${usual} along`);
  expect(read('scripts/candor.mjs').match(/Node \d+/g)).toEqual([`Node ${usual}`, `Node ${usual}`]);
});

test('the workflows test the oldest and the usual Node, and set up no other', () => {
  const { test: tests, brought: old } = workflow('test.yml').jobs;
  const nodes = tests?.strategy?.matrix.include ?? [];
  expect(nodes.filter(({ os }) => os === 'ubuntu-latest').map(({ node }) => String(node))).toEqual([
    oldestMajor,
    usual,
  ]);
  expect(nodes.map(({ os }) => os)).toEqual(expect.arrayContaining(['macos-latest', 'windows-latest']));
  const older = old?.steps.find(({ uses }) => uses?.startsWith('actions/setup-node'))?.with?.['node-version'];
  expect(read('README.md')).toContain(`so that Node ${String(older)} is enough`);
  for (const name of readdirSync(join(ROOT, '.github/workflows')).filter((each) => each !== 'test.yml'))
    for (const { steps } of Object.values(workflow(name).jobs))
      for (const { uses, with: options } of steps)
        if (uses?.startsWith('actions/setup-node'))
          expect(options?.['node-version-file'], name).toBe('.nvmrc');
});

// The packages don't say it themselves, and npm forgets it where it writes their entries anew.
test('the lock keeps a Node for glibc from being put where there is another libc', () => {
  for (const name of brought) {
    const entry = packages[`node_modules/${name}`];
    expect(entry?.libc, name).toEqual(name.includes('linux') ? ['glibc'] : undefined);
  }
});
