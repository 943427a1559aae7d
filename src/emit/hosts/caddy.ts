import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { COMPRESSIBLE, EXTENSIONS, mediaType } from '../media-types.ts';
import { addressSources } from '../old-addresses.ts';
import { plainSource } from '../pattern.ts';
import { decodedBase, headerValues, languageFolders, leadingToRecords } from './server-rules.ts';

/** `server.caddy`: what nginx is told, to be imported into a site of a Caddyfile. */
export function caddyFile(publication: Publication): OutputFile {
  return fileFrom(addressSources(publication), 'server.caddy', () => caddyText(publication));
}

function caddyText(publication: Publication): string {
  const { addresses } = publication;
  const base = addresses.baseUrl.pathname;
  const decoded = decodedBase(addresses);
  const source = plainSource(decoded);
  const target = base.replaceAll('$', '%24');
  const values = headerValues(publication);
  const types = EXTENSIONS.map(([type, extensions]) => ({
    name: 'Content-Type',
    value: type,
    source: `\\.(?:${extensions.join('|')})$`,
  }));
  const headers = [...types, ...values].map(
    ({ name, value, source }, index) =>
      `\t\t@candor_${index} path_regexp "${source}"\n\t\theader @candor_${index} ${name} "${value}"\n`,
  );
  const page = `${decoded}404.html`;
  // What is sent beside a redirect, and with the page for what isn't there.
  const ofPages = values
    .filter(({ source }) => new RegExp(source).test(page))
    .map(({ name, value }) => `\t\t\theader ${name} "${value}"\n`)
    .join('');
  const redirects = leadingToRecords(publication).map(
    ({ source: old, to }) => `\t\t\t"~^${source}${old}$" "${target}\${1}${to}"\n`,
  );
  const withoutSlash =
    decoded === '/'
      ? ''
      : `@candor_base path_regexp "^${plainSource(decoded.slice(0, -1))}$"\nredir @candor_base "${base}" 301\n`;
  return `# The portal. Import this file into the site whose root has the portal's folder.
${withoutSlash}@candor path_regexp candor_base "^(${source})"
handle @candor {
	route {
		encode {
			gzip
			match {
${COMPRESSIBLE.map((type) => `\t\t\t\theader Content-Type "${type}"\n`).join('')}			}
		}
		map {path} {candor_redirect} {
${redirects.join('')}			default ""
		}
		@candor_old {
			not vars {candor_redirect} ""
			not {
				path_regexp "^${source}(?:${languageFolders(publication)})(?:known-issues|incidents)/"
				file {path} {path}/index.html
			}
		}
		handle @candor_old {
${ofPages}			redir * {candor_redirect} 301
		}

		@candor_folder {
			path_regexp candor "^${source}(.*[^/])$"
			file {path}/index.html
		}
		handle @candor_folder {
${ofPages}			redir * "${target}{re.candor.1}/" 301
		}

		@candor_missing not file {path} {path}/index.html
		handle @candor_missing {
${ofPages}			header Content-Type "${mediaType(page)}"
			root * {http.vars.root}{re.candor_base.1}
			rewrite * /404.html
			file_server {
				status 404
			}
		}

${headers.join('')}		file_server
	}
}
`;
}
