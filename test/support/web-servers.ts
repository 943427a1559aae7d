import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A portal in the root of a host. */
export interface Hosted {
  /** The folder that is the host's root. */
  root: string;
  /** The portal's own: the same, or below it by the portal's path. */
  folder: string;
  port: number;
}

/** A web server that may be installed on this machine. */
interface WebServer {
  names: string[];
  /** A module that may not have come with it, by the places where it may be. */
  module?: string[];
  /** Its configuration, around the README's lines; `work` is for what it writes. */
  configuration: (lines: string, hosted: Hosted, work: string) => string;
  args: (file: string, work: string) => string[];
}

/** The README's lines for a server, for this host; the portal's files are included by a path that has no strange signs. */
function readmeLines(language: string, { root }: Hosted, work: string): string {
  const readme = readFileSync('README.md', 'utf8');
  const [, block = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme) ?? [];
  return block
    .replace(/((?:root(?: \*)?|DocumentRoot|<Directory|document-root =) "?)\/srv\/status/g, `$1${root}`)
    .replaceAll('/srv/status', join(work, 'portal'));
}

const APACHE_MODULES = [
  '/usr/lib/apache2/modules',
  '/usr/lib64/httpd/modules',
  '/usr/lib/httpd/modules',
  '/usr/local/libexec/apache24',
];

export const WEB_SERVERS = {
  nginx: {
    names: ['nginx'],
    configuration: (lines, { port }, work) => {
      const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      return `daemon off; master_process off; pid ${work}/pid; error_log stderr warn;
events {}
http {
access_log off;
${folders.map((name) => `${name}_temp_path ${work}/${name};\n`).join('')}${lines.replace('server {', `server {\nlisten 127.0.0.1:${port};`)}}`;
    },
    args: (file, work) => ['-p', work, '-c', file, '-e', 'stderr'],
  },
  apache: apache((lines) => lines),
  'apache, which includes the file': apache((lines, work) =>
    lines.replace('AllowOverride All', `AllowOverride None\nInclude ${work}/portal/.htaccess`),
  ),
  caddy: {
    names: ['caddy'],
    configuration: (lines, { port }) =>
      `{\nadmin off\nauto_https off\n}\n${lines.replace('status.example.com', `http://127.0.0.1:${port}`)}`,
    args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
  lighttpd: {
    names: ['lighttpd'],
    module: ['/usr/lib', '/usr/lib64', '/usr/local/lib'].map((lib) => `${lib}/lighttpd/mod_deflate.so`),
    configuration: (lines, { port }) => `server.port = ${port}\nserver.bind = "127.0.0.1"\n${lines}`,
    args: (file) => ['-D', '-f', file],
  },
} satisfies Record<string, WebServer>;

function apache(change: (lines: string, work: string) => string): WebServer {
  const modules = [
    'mpm_event',
    'unixd',
    'authz_core',
    'dir',
    'mime',
    'headers',
    'filter',
    'deflate',
    'alias',
  ];
  return {
    names: ['apache2', 'httpd'],
    configuration: (lines, { port }, work) => {
      const folder = APACHE_MODULES.find((each) => existsSync(each)) ?? '';
      const loaded = modules
        .filter((name) => existsSync(join(folder, `mod_${name}.so`)))
        .map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so\n`);
      // It refuses to serve files as the system's own user.
      const user = process.getuid?.() === 0 ? 'User nobody\n' : '';
      return `ServerRoot ${work}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/log
TypesConfig /dev/null
${loaded.join('')}${user}${change(lines, work)}`;
    },
    args: (file, work) => ['-X', '-d', work, '-f', file],
  };
}

/** The program of a server, or undefined where it or its module isn't installed. */
export function programOf({ names, module = ['/'] }: WebServer): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  if (!module.some((path) => existsSync(path))) return undefined;
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Serves a portal by a server as the README has it, until it is closed. Throws what the server says where it ends by itself. */
export async function serveBy(
  name: keyof typeof WEB_SERVERS,
  hosted: Hosted,
  work: string,
): Promise<{ close: () => Promise<void> }> {
  const server: WebServer = WEB_SERVERS[name];
  mkdirSync(work, { recursive: true });
  symlinkSync(hosted.folder, join(work, 'portal'));
  const file = join(work, 'server.conf');
  const language = name.split(',')[0] ?? '';
  writeFileSync(file, server.configuration(readmeLines(language, hosted, work), hosted, work));
  const child = spawn(programOf(server) ?? '', server.args(file, work), {
    env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  child.stdout.resume();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  while (!(await listens(hosted.port))) {
    if (child.exitCode !== null) throw new Error(`${name} doesn’t start: ${said}`);
    await wait(20);
  }
  return {
    close: () => {
      (child as ChildProcess).kill('SIGTERM');
      return ended;
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

/** A port that no program listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
