import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { COMPRESSIBLE, EXTENSIONS } from '../media-types.ts';
import { addressSources } from '../old-addresses.ts';
import { encodedSource } from '../pattern.ts';
import {
  baseSource,
  decodedBase,
  headerSets,
  headerValues,
  languageFolders,
  leadingToRecords,
} from './server-rules.ts';

/** `server.lighttpd.conf`: what nginx is told, to be included where the document root is set. */
export function lighttpdFile(publication: Publication): OutputFile {
  return fileFrom(addressSources(publication), 'server.lighttpd.conf', () => lighttpdText(publication));
}

function lighttpdText(publication: Publication): string {
  const { addresses } = publication;
  const below = baseSource(addresses);
  const target = addresses.baseUrl.pathname.replace(/[%$]/g, '$&$&');
  const types = EXTENSIONS.flatMap(([type, extensions]) =>
    extensions.map((extension) => `\t\t".${extension}" => "${type}",\n`),
  );
  const exceptions = headerValues(publication)
    .filter(({ name }) => name === 'Content-Type')
    .map(({ source, value }) => block(source, `mimetype.assign = ("" => "${value}")`));
  const headers = headerSets(publication).map(({ source, headers: all }) =>
    block(
      source,
      `setenv.set-response-header = (${all.map(([name, value]) => `\n\t\t\t"${name}" => "${value}",`).join('')}\n\t\t)`,
    ),
  );
  const language = languageFolders(publication);
  // These alone are compared with addresses as they were asked for. lighttpd has room for some thousand conditions, no more.
  const asked = encodedSource(decodedBase(addresses));
  const redirects = leadingToRecords(publication, encodedSource).map(
    ({ source, to, own }) =>
      `\t\t"^${asked}(?!(?:${language})${own}(?:\\?|$))${source}(?:\\?|$)" => "${target}$1${to}",\n`,
  );
  const withoutSlash =
    addresses.baseUrl.pathname === '/'
      ? ''
      : `$HTTP["url"] =~ "^${below.replace(/\/$/, '')}$" {\n\turl.redirect = ("" => "${target}")\n}\n`;
  return `# The portal. Include this file where server.document-root is set.
${withoutSlash}$HTTP["url"] =~ "^${below}" {
	server.error-handler = "${addresses.baseUrl.pathname}404.html"
	# A folder's page; one without a page isn't there.
	url.rewrite-if-not-file = ("^([^?]*/)(?:\\?.*)?$" => "$1index.html")

	mimetype.assign = (
${types.join('')}		"" => "application/octet-stream",
	)
${exceptions.join('')}
	deflate.allowed-encodings = ("gzip")
	deflate.mimetypes = (${COMPRESSIBLE.map((type) => `"${type.split(';')[0]}"`).join(', ')})

	# Of the blocks that match, the last alone counts.
${headers.join('')}
	url.redirect = (
${redirects.join('')}	)
}
`;
}

/** What holds for the paths that a regular expression matches. */
function block(source: string, directive: string): string {
  return `\t$HTTP["url"] =~ "${source}" {\n\t\t${directive}\n\t}\n`;
}
