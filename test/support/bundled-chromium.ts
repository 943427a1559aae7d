import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserProgram } from './browser.ts';

const PACKAGE = '@sparticuz/chromium';
const UNPACK = `import chromium from '${PACKAGE}'; await chromium.executablePath();`;
const KEPT = resolve('node_modules/.candor');

/**
 * The Chromium that comes as an npm package, with its own libraries and fonts, for Linux on x64.
 * Unpacked once into node_modules; what a killed run left half done is never used.
 */
export async function bundledChromium(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(await readFile(`node_modules/${PACKAGE}/package.json`, 'utf8')) as {
    version: string;
  };
  const folder = join(KEPT, `chromium-${version}`);
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

async function unpackTo(folder: string): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  const work = await mkdtemp(join(KEPT, 'unpacking-'));
  try {
    // The package unpacks into the folder for temporary files, and its libraries only where it believes to be in Lambda.
    const env = { ...process.env, TMPDIR: work, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { env });
    await writeFile(join(work, 'fonts.conf'), fontsConf(folder));
    await rename(work, folder).catch((error: unknown) => {
      // Another run was quicker.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
